### Connect cards: what is printed on them, and the conversation about them.

## On the card

card-print-seal = 连心
card-print-title = Connect card
card-print-tagline = A problem? Scan and tell us.
card-print-scan = Scan to tell us
card-print-scan_hint = With Telegram or your camera; we know your company
card-print-liaison = Your liaison officer
card-print-step-1 = Scan
    .how = press Start, give your name and phone once
card-print-step-2 = Tell
    .how = type, take a photo, or send a voice message
card-print-step-3 = Hear back
    .how = who handles it, by when; you say if it is solved
card-print-lost = Lost, or a new contact? Ask the office for a new card; old ones stop working.
card-print-office = { $name }　{ $phone }
card-print-office-name = Enterprise Service Office

## The conversation

cards-title =
    <b>Connect cards</b>
    One for each enterprise, to stand on the desk: scan it to file a case.
    { $n ->
        [one] { $n } enterprise
       *[other] { $n } enterprises
    }; four cards to a sheet of A4, cut along the dashes.
cards-title-unit =
    <b>Connect cards · { $unit }</b>
    { $n ->
        [one] { $n } enterprise
       *[other] { $n } enterprises
    }; four cards to a sheet of A4, cut along the dashes.
cards-only-one = For just one, send <code>/cards name</code>
cards-which = Whose card?
cards-not-found = No enterprise like “{ $text }” among yours. Try <code>/cards name</code> again; part of the name will do.
cards-none = There is no enterprise to print a card for yet. Import a roster first.
cards-picture = Connect card of { $enterprise }, ready to forward
cards-one =
    Connect card of <b>{ $enterprise }</b>, to print
    A6, sharp at any size. Whoever scans it is still confirmed by somebody.
cards-many =
    <b>{ $n ->
        [one] { $n } connect card
       *[other] { $n } connect cards
    }</b>
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } of A4, four cards each; cut along the dashes.
cards-many-unit =
    <b>{ $n ->
        [one] { $n } connect card
       *[other] { $n } connect cards
    } · { $unit }</b>
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } of A4, four cards each; cut along the dashes.
cards-without-all = None of them has a liaison yet: the cards show the office only.
cards-without = { $n } of them have no liaison yet: those show the office only.
cards-lacks = ⚠️ The font lacks { $n ->
        [one] this character
       *[other] these { $n } characters
    }, which print as boxes: { $characters }
cards-file = Connect card { $enterprise }
cards-file-many = Connect cards { $unit } { $n }
cards-renew-sure =
    A new card for <b>{ $enterprise }</b>?
    Cards given out before stop working at once. Contacts already registered are not affected.
cards-renewed = Old cards no longer work; the new one is coming

button-cards = Cards
button-cards-all = All of them
button-cards-unit = Make { $n }
button-cards-renew = New card
button-cards-renew-sure = Void old cards
command-cards = Make connect cards

button-qr = QR code
qr-caption = Scan it to come in. It works once: show it in person or send it to that person only
qr-file = Invitation
qr-coming = Coming
