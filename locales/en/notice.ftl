### What is told unasked. First what happened, then who does what by when.
### .cadre says it to officials, .leader to leaders, .final where the appeal is used, .D .E where it is not solved.

notice-about = <i>{ $number }: { $text }</i>
notice-about-words = <i>{ $text }</i>
notice-about-number = <i>{ $number }</i>

## To the company

notice-filed =
    ✅ Received. Your case is <b>{ $number }</b>
    The office tells you <b>{ $step }</b> which unit takes it.
    Photos or papers to add? Just send them to me.
notice-accepted =
    👍 { $number } is accepted, under “{ $category }”
    { $next }
notice-need-info =
    ✋ { $number } needs a little more before it can go on
    The office asks: { $quote }
    Please reply <b>{ $step }</b>. Without a reply the case stops for now.
notice-declined =
    ⚪ { $number } was declined: { $reason }
    Where to go instead: { $where }
    If you disagree, you may appeal once and the office looks again.
    .final =
        ⚪ { $number } was looked at again and remains declined: { $reason }
        Where to go instead: { $where }
        If things change, please file again.
notice-expired =
    ⏹ { $number } has stopped: no details came within five working days
    Still a problem? Press “Appeal” with what was missing, and the office goes on.
    .final =
        ⏹ { $number } has stopped: no details came within five working days
        Still a problem? Please file it again.
    .cadre =
        ⏹ { $number } stopped as declined: no details came
        The company may appeal once.
notice-merged =
    🔗 { $number } is now handled together with { $other }
    Both are about the same problem, and go faster as one.
    You are a co-signer; follow it under “My cases”.
notice-withdrawn =
    ↩️ { $number } is withdrawn; work has stopped
    If the problem returns, file it again at any time.
notice-ask-pressure =
    🔒 A private question: did anyone ask you to withdraw { $number }?
    Only the office director and the inspectors can read your answer; the unit cannot.
    If nobody did, ignore this message.
notice-dispatched-owner =
    📮 { $number } is now with <b>{ $unit }</b>
    Due { $due }
    { $unit } signs for it { $step } and gets in touch with you.
notice-acknowledged =
    🤝 { $handlers } has taken on { $number }
    Due { $due }
    You get a call first, then news at least every 5 working days; if it is urgent, call this number.
    .quiet =
        🤝 { $handlers } has taken on { $number }
        Due { $due }
        You get a call first, then news at least every 5 working days.
    .masked =
        🤝 { $handlers } has taken on { $number }
        Due { $due }
        Your name is hidden: all goes through me, with news at least every 5 working days. To say more, press “Add to it”.
notice-progress =
    📌 { $number } moves on. { $who } writes:
    { $quote }
    { $next }
notice-promised =
    🟣 { $unit } promises to solve { $number } <b>by { $promise }</b>
    { $report }
    The case is not closed. A broken promise goes on record, and work goes on.
    .cadre =
        🟣 { $number } promised: { $unit }, by { $promise }
        { $report }
        If broken, it stays on record and returns to work in progress.
notice-promise-broken =
    ⚠️ { $unit } did not keep its promise to you by { $promise }
    That is recorded for good. { $number } is being worked on again.
    { $next }
    .cadre =
        ⚠️ Promise broken: { $number } · { $unit } · was { $promise }
        Recorded for good; back in progress.
        { $next }
notice-parked =
    🟤 { $number } cannot be solved for now and is parked
    { $report }
    Parked is not closed: it is looked at again by { $review } and resumed once possible.
    .cadre =
        🟤 { $number } parked · { $unit }
        Review { $review }; a progress note every month.
        { $report }
notice-still-parked =
    🟤 { $number } was looked at again and stays parked
    { $quote }
    Next look: by { $review }.
    .cadre =
        🟤 { $number } stays parked
        { $quote }
        Next review: { $review }
notice-unparked =
    ▶️ { $number } can go on; work resumes today
    { $next }
    .cadre =
        ▶️ { $number } resumed
        { $next }
notice-extended =
    🗓 { $number } is extended: first due { $original }, now { $due }
    { $unit } says why: { $why }
    The office says: { $quote }
    The first date stays on record. It can be extended only once.
notice-reassigned-owner =
    🔁 { $number } moves to <b>{ $unit }</b>
    New due date: { $due }
    { $unit } signs for it first, then gets in touch with you.
notice-confirm =
    📝 { $reporter } says it is solved. Is it?
    { $report }
    { $number } closes only on your word. Without one { $step }, it closes as “not rated”.
    .info =
        📝 { $reporter } has answered. Is it clear?
        { $report }
        If not, press “Not satisfied” and { $number } is answered again. Without a word { $step }, it closes as “not signed”.
    .D =
        📝 { $reporter } explains, and does not claim it is solved. Do you accept that?
        { $report }
        If not, press “Not satisfied” and { $number } is taken up again. Without a word { $step }, it closes as “not rated”.
    .E =
        📝 { $reporter } sees the cause on your side and did not act. Do you accept that?
        { $report }
        If not, press “Not satisfied” and { $number } is taken up again. Without a word { $step }, it closes as “not rated”.
notice-closed =
    🎉 { $number } is closed. Your rating: { $rating }
    Result: { $outcome }
    Thank you. If it comes back, press “Reopen” { $step }.
    .info =
        ☑️ { $number } is closed: { $rating }
        Anything still unclear? Press “Ask again” { $step }.
    .D =
        ☑️ { $number } is closed. Your rating: { $rating }
        The result is “{ $outcome }”; it is not counted as solved.
        If things change, press “Reopen” { $step }.
    .E =
        ☑️ { $number } is closed. Your rating: { $rating }
        The result is “{ $outcome }”; it is not counted as solved.
        If things change, press “Reopen” { $step }.
notice-closed-silent =
    ☑️ { $number } is closed without your word, as “{ $rating }”
    Result: { $outcome }. It is not counted as satisfied.
    Not solved? Press “Reopen” { $step }.
    .info =
        ☑️ { $number } is closed without your signature, as “{ $rating }”
        It is not counted as signed.
        Still unclear? Press “Ask again” { $step }.
notice-new-round =
    🔄 You are not satisfied, so { $number } starts again today, round { $round }
    Your reason has been passed to { $unit }.
    { $next }
    .info =
        🔄 Something is still unclear, so { $number } is answered again, round { $round }
        { $next }
notice-reopened =
    🔄 { $number } is taken up again, round { $round }
    { $next }
notice-levelled-up =
    ⬆️ { $number } went one level up, which now watches over it
    { $next }
    .cadre =
        ⬆️ { $number } one level up · { $unit } · round { $round }
        { $next }
notice-taken-up =
    ⬆️ Taken up to you: { $number } · { $category } · { $unit } · round { $round }
    { $quote }
    Due { $due }
    You watch over it from now on, and hear of broken promises, red cards and its end.
notice-instruction-answered =
    🖊 Your instruction is answered: { $number } · { $unit }
    { $quote }
    { $next }
notice-withdrawal-refused =
    ✋ { $number } was not withdrawn; work goes on
    The office says: { $quote }
    { $next }
notice-rated-by-phone =
    ☎️ { $who } noted your rating by phone: { $rating }
    Result: { $outcome }
    If that is not what you said, tell the office to correct { $number }.
    .again =
        ☎️ { $who } noted your rating by phone: { $rating }
        { $next }
        If that is not what you said, tell the office to correct { $number }.

## To the office

notice-supplied =
    📎 { $number }: the company sent the details
    { $quote }
    { $next }
notice-new-case =
    🆕 { $number } · { $category } · { $enterprise }
    { $said }
    To be sorted { $step }
notice-appealed =
    📣 { $number }: the company appeals; sort it again
    { $quote }
    { $next }
notice-ready-to-dispatch =
    📮 { $number } accepted, to be dispatched · { $category } · { $enterprise }
    { $said }
    To be dispatched { $step }
notice-return-asked =
    ↩️ { $unit } asks to return { $number }
    Reason: { $quote }
    Suggested unit: { $suggested }
    Rule today. If upheld, the second unit may not return it.
notice-extension-asked =
    🗓 { $unit } asks for more time on { $number }
    { $due_day } → { $wished }
    Reason: { $quote }
    Only once; the company gets the new date.
notice-park-asked =
    🟤 { $unit } asks to park { $number }, review { $review }
    { $report }
    Parked does not count as closed; the company is told.
notice-withdrawal-asked =
    ↩️ The company asks to withdraw { $number }
    { $quote }
    Unit: { $unit }. Work goes on until you rule; if allowed, it stops and the company is asked in private whether anyone asked it to.
notice-to-review =
    🔍 { $number } reported “{ $outcome }”, to be reviewed · { $reporter }
    { $report }
    Review { $step }. Does the proof bear the result out?
notice-dissatisfied-office =
    🔴 { $number }: company not satisfied, round { $round } · { $unit }
    { $quote }
    { $next }
notice-pressure-told =
    🔒 { $number }: the company told in private why it withdrew
    { $quote }
    For the director and inspectors only; never to the unit.
notice-looked-back =
    🔎 { $number } looked back on · { $who }
    { $quote }
    Unit: { $unit }

## To units

notice-dispatched =
    📥 New case { $number } · { $category } · { $enterprise }
    { $said }
    Due { $due }
    Sign and call the company { $step }; if it is not yours, your head returns it by then.
    .second =
        📥 New case { $number } · { $category } · { $enterprise }
        { $said }
        Due { $due }
        Sign and call the company { $step }. Another unit returned it; it cannot be returned again.
notice-co-dispatched =
    📥 Your help is needed: { $number } · { $category } · lead { $unit }
    { $said }
    Opinion due { $opinion_due }
notice-to-countersign =
    ✒️ { $number } reported “{ $outcome }”, to be countersigned · { $who }
    { $report }
    The office reviews it next. Due { $due }
    .B =
        ✒️ { $number } reported “{ $outcome }”, to be countersigned · { $who }
        { $report }
        Promised by { $promise }. Your signature binds the unit; a broken promise stays on record.
    .C =
        ✒️ { $number } reported “{ $outcome }”, to be countersigned · { $who }
        { $report }
        To be parked, looked at again by { $review }. The office director rules on it next.
notice-rework =
    ✏️ { $number }: report to be rewritten · { $who }
    { $quote }
    Report again. Due { $due }
notice-return-upheld =
    ✔️ Return upheld: { $number } has left your unit
    Nothing more to do.
notice-lead-left =
    ↩️ { $number } gets another lead unit; yours need do nothing for now
    You are told again if it is needed.
notice-return-refused =
    ✖️ Return of { $number } refused
    { $quote }
    { $next }
notice-extension-granted =
    🗓 More time granted for { $number }: first due { $original }, now { $due }
    { $quote }
    Only once; the company has both dates and the reason.
notice-extension-refused =
    ✖️ No more time for { $number }; the date stands
    { $quote }
    Due { $due }
notice-park-refused =
    ✖️ { $number } is not parked; carry on
    { $quote }
    Due { $due }
notice-sent-back =
    ↩️ { $number } sent back by the office
    { $quote }
    Complete it and report again. Due { $due }
notice-dissatisfied =
    🔴 Company not satisfied: { $number }, round { $round }
    { $quote }
    { $next }
notice-reopened-unit =
    🔄 { $number } reopened, round { $round } · { $who }
    { $quote }
    { $next }
notice-closed-unit =
    ☑️ { $number } closed · { $outcome } · company: { $rating }
notice-withdrawn-unit =
    ↩️ { $number } withdrawn by the company; stop work
    Nothing more to do.
notice-co-opinion =
    📎 { $number }: opinion received · { $who }
    { $quote }
    { $next }
notice-supplemented =
    📎 { $number }: { $who } adds
    { $quote }
    { $next }
notice-urged =
    ⏰ The company urges { $number }, time no. { $urges }
    { $quote }
    { $next }
notice-instructed =
    🖊 { $who } on { $number } · { $unit }
    { $quote }
    Answer by: { $answer_by }
    { $next }

## Overdue

notice-overdue =
    🔴 { $number } overdue · { $unit }
    Due { $due }
    Recorded for good. Yellow card after 1 working day, red after 3.
notice-yellow-card =
    🟨 Yellow card: { $number } · { $unit }
    Due { $due }
    Red card after 3 working days, with a report to leaders.
notice-red-card =
    🟥 Red card: { $number } · { $unit }
    Due { $due }
    Leaders are told; after 5 working days named in the bulletin, one level up.
    .leader =
        🟥 1 red card: { $unit } is overdue with { $number }
        { $category } · { $enterprise } · round { $round }
        Due { $due }
        You may instruct; after 5 working days it is named in the bulletin.
notice-called-out =
    📣 Named in the bulletin: { $number } · { $unit }
    Due { $due }
    Not done after 5 working days: it is in the bulletin, and the level above watches over it.

## Reminders

nudge-accept =
    ⏰ { $number } to be sorted · { $category } · { $enterprise }
    { $step }
nudge-dispatch =
    ⏰ { $number } to be dispatched · { $category } · { $enterprise }
    { $step }
nudge-acknowledge =
    ⏰ { $number } has not been signed for
    { $next }
nudge-co-opinion =
    ⏰ { $number } waits for your unit’s opinion · lead { $unit }
    Due { $opinion_due }
nudge-progress =
    ⏰ { $number }: a progress note is due; the company is waiting
    A line or two: what was done, who does what next.
nudge-due-soon =
    🟡 { $number }: { $left }
    Due { $due_day }. Report once done; if it is hard, tell the company early.
nudge-due-tomorrow =
    🟠 { $number } is due the next working day
    Due { $due_day }. Report once done; the company is waiting.
nudge-due-today =
    🔴 { $number } is due today
    Due { $due_day }. Being late is recorded for good.
nudge-review =
    ⏰ { $number } to be reviewed · { $reporter } reported “{ $outcome }”
    { $step }
nudge-promise =
    🟣 { $number }: the promise falls due { $promise }
    Report once done. A broken promise stays on record.
nudge-parked =
    🟤 { $number }: review today · { $unit }
    Keep it parked, or resume?
nudge-supply =
    ✋ { $number } still waits for your details
    The office asks: { $quote }
    { $next }
nudge-look-back =
    🔎 { $number } is due for a look-back · { $unit } · { $outcome }
    Ask the company: was it really done, and how is it now?
confirm-reminder-1 =
    👀 { $reporter } has answered and waits for your word
    { $report }
    Satisfied or not, please say so: { $number } is yours to judge.
    .info =
        👀 { $reporter } has answered and waits for you
        { $report }
        Please sign that you have it, or ask on.
confirm-reminder-3 =
    ⏳ In two working days { $number } closes as “not rated”
    { $report }
    One press is enough; if you are not satisfied, it is taken up again.
    .info =
        ⏳ In two working days { $number } closes as “not signed”
        { $report }
        One press is enough; if it is unclear, ask on.
