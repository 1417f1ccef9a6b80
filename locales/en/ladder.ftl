### Overdue and supervised: instructions, one level up, the overdue list, flags, the bulletin.

## Instructions

form-title-instruct = an instruction
instruct-words = What is your instruction?
    .name = Instruction
    .hint = A sentence or two on the result you want, for example: “Housing leads; a plan on my desk by Friday.”
instruct-answer-by = To be answered by which day?
    .name = Answer by
    .hint = The unit’s next note or report is the answer. Skip it to set no day.
instruct-summary = The office, the unit’s head and the handler will read:
card-instructed = 🖊 { $who } instructs: { $quote }
card-instructed-by = 🖊 { $who } instructs: { $quote } (answer by { $by })

## One level up

form-title-level-up = one level up
level-up-reason = Why should it go one level up?
    .name = Reason
    .hint = The level above reads it. Say what it is stuck on and what they should decide.
level-up-summary = The level above watches over it from now on; the company and the unit are told:
card-watched = ⬆️ Taken up: { $by } watches over it
word-level-above = the level above
