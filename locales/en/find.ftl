### Finding, following, lists that are kept, the history of a case.

command-find = Find: number, words, state
command-lists = My saved lists
command-followed = Cases I follow
deed-find = Find
deed-follow = Follow
deed-keep_list = Save a list
button-find = Find
button-lists = My lists
button-followed = Following

## Words that are conditions when typed, separated by “ / ”

find-said-live = open / under way / pending
find-said-closed = closed / done
find-said-late = overdue / late
find-said-mine = mine / my
find-said-find = find / search

find-live = under way
find-closed = closed
find-late = overdue
find-mine = mine

find-title = <b>{ $total } found</b>
find-title-named = <b>{ $name }</b>: { $total } now
find-conditions = Looking for: { $what }
find-how = Type several words to narrow it down, as in: /find finance overdue
find-none =
    Nothing found for: { $what }
    Try other words, or fewer. Only cases open to you are searched.
find-nothing = There are no cases open to you yet.
button-find-state = State ▸
button-find-unit = Unit ▸
button-find-category = Category ▸
button-find-late = Overdue
button-find-clear = Clear
button-find-keep = Save list
button-find-any = Any
button-find-choice = { $what } ({ $n })
find-choose-state = In which state?
find-choose-unit = Led by which unit?
find-choose-category = In which category?

find-kept = Saved as “{ $name }”. Open it any time with /lists; its figures are always current.
find-kept-full = You can save { $most } lists. Delete one first.
lists-title = <b>My lists</b>; tap a number to open one
lists-drop = <b>Delete which one?</b> The cases in it stay
lists-line = <b>{ $n }.</b> { $name } · { $total }
lists-none = No saved lists yet. Search with /find, then tap “Save list”.
lists-dropped = List deleted
button-lists-drop = Delete…
button-list-name = Rename

followed-title = <b>Following</b>: { $total }
followed-none = You follow no case yet. Open one and tap “Follow” under “More”; you will hear when it moves.
button-follow = Follow
button-unfollow = Unfollow
follow-begun = Following: you will hear when its state changes
follow-ended = No longer following
notice-followed =
    🔔 { $number }, which you follow, is now: { $state }
    { $next }

form-title-list-name = naming a list
list-called = What is the list called?
    .name = Name
    .hint = 2 to 24 characters, for example: “Overdue finance”.
list-name-summary = It will be shown under this name:

## Urging

list-urged = { $end } · urged { $n }×
card-urged = 📣 The company has urged { $n }×, last on { $at }

## History

button-past = History
past-title = <b>History</b> · { $number } · { $total } entries
past-line = <b>{ $at }</b> { $who }: { $what }
past-line-words =
    <b>{ $at }</b> { $who }: { $what }
    { $quote }
past-due =  Due: { $due }
past-moved =  New date: { $due }

## Lists of a unit

button-reviewing = In review
button-confirming = Confirming
button-finished = Closed
list-reviewing = <b>Reported, in review</b>: { $total }
list-reviewing-empty = No report waits for the office.
list-confirming = <b>With the company</b>: { $total }
list-confirming-empty = Nothing waits for a company's word.
list-finished = <b>Closed</b>: { $total }
list-finished-empty = Nothing closed yet.

## In other chats

inline-open = Open in the bot
inline-none = No case open to you was found. Open the bot
inline-line = { $state } · { $unit }
