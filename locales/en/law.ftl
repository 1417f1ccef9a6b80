### Acts of sorting and supervision, and the notices they bring.

act-link = Link earlier
done-link = Linked to the earlier case
event-link = linked the same problem of an earlier year
act-take_in = Take in
done-take_in = Taken in, handled together
event-take_in = took in another company's case
act-propose_wording = Public words
done-propose_wording = The company is asked; shown once it agrees
event-propose_wording = proposed public wording
act-agree_wording = Show this
done-agree_wording = Good, shown in these words
event-agree_wording = agreed to the public wording
act-refuse_wording = Do not show
done-refuse_wording = Good, it is not shown
event-refuse_wording = refused the public wording
act-involve = Add units
done-involve = Units updated
event-involve = added supporting or informed units
act-name_handler = Name handler
done-name_handler = Handler named
event-name_handler = named the handler
act-appeal_card = Appeal card
done-appeal_card = The appeal is with the director
event-appeal_card = appealed against the card
act-revoke_card = Revoke card
done-revoke_card = Revoked; the breach stays on record
event-revoke_card = revoked the card
act-uphold_card = Uphold card
done-uphold_card = Upheld; the unit is told why
event-uphold_card = upheld the card
act-draw = Look back
done-draw = To be looked back at
event-draw = picked to be looked back at

notice-copied =
    📎 For information: { $number } · { $category } · lead { $unit }
    { $said }
    Nothing to sign.
notice-named =
    👤 { $who } named you to handle { $number }
    { $next }
notice-wording =
    📌 { $number }: the public board shows number, category, unit and date. May it add this?
    “{ $wording }”
    Only if you agree; it is handled either way.
notice-joined =
    🔗 Another company has the same problem; it is handled together with { $number }
    The due date stays. They do not see what you wrote.
notice-wording-refused =
    📌 { $number }: the company does not want these words shown
    { $quote }
    Propose others, or leave it off the board; it is handled either way.
notice-card-appealed =
    ⚖️ { $number } · { $unit } appeals against its card: please rule
    { $quote }
    Only the card can go; the breach stays.
notice-card-revoked =
    ⚖️ The card for { $number } is revoked; the breach stays on record
    { $quote }
notice-card-upheld =
    ⚖️ The card for { $number } stands
    { $quote }
notice-drawn =
    🔎 Look back at { $number } · { $category } · { $unit }
    Ask the company: is it really solved, and was it done as told?
notice-look-back-coming =
    📞 In a few days an inspector will ask you how { $number } really went
    The call or visit comes from the campaign office, not from the unit. Some cases are always checked, to see whether reports are true.
    Please be frank: what was not done is taken up again. If anybody asked you for a favour, say so: the unit never sees that answer.
