### From a group to the private chat: read a policy, ask, apply, not relevant; weekly policies; results.

## A policy that was opened

opened-issued = { $issuer }, { $day }
opened-money = Funding: { $words }
opened-contact = Contact: { $words }
opened-apply-from = Applications open { $day }
opened-withdrawn = ⚪ <b>This policy has been withdrawn</b>
opened-withdrawn-why = Reason: { $words }
opened-renewed = 🔄 There is a newer version of what you opened. Here it is.
opened-stranger = To ask about your own case, tell us which company you are from. It takes two minutes; we keep this policy for you.
opened-waiting = You are still waiting to be confirmed. After that you can ask here.
opened-owners-ask = Only enterprise contacts ask here. You can read all of it.
opened-gone =
    This link leads nowhere: the policy may not be public yet, or the link was cut short.
    Tap it again in the group, or just type your question.
opened-button-original = Document
opened-button-policy = The policy
opened-button-back = Back to policy
joined-back = Your menu is ready. Tap below to go back to the policy and ask.
opened-original-later = Join first to receive the document. What matters is written above.

## Apply

apply-head = 📋 <b>How to apply: { $title }</b>
apply-papers = Papers:
apply-over = Applications are closed. Tap “Ask” to find out about the next round.
apply-nothing = The document does not say how. Tap “Ask” and the campaign office will answer.
apply-button-stuck = I have a problem

## Not relevant

not-for-us =
    Noted: “not for us”. We count it, we do not record who you are.
    Only want what matters to you? Choose topics and get one private issue a week. The group stays as it is.
not-for-us-stranger = Noted: “not for us”. We count it, we do not record who you are.
not-for-us-button = Choose topics

## Ask

form-title-ask-policy = Policy question
form-about-policy = 📄 { $title }
ask-policy-summary = Please check, then submit:
ask-policy-text = What would you like to know about this policy?
    .name = Question
    .hint = Say how things stand at your company, so that the answer fits. For example: “We registered last August and lease our machines. Can we apply?”
asked-receipt =
    ✅ Received, number <b>{ $number }</b>
    About “{ $title }”
    The campaign office takes it on <b>by { $date }</b>. The answer comes here, and counts once you have read it.
card-policy = Policy: { $title }

## Weekly policies

command-subscribe = Weekly policies: topics, stop
go-subscribe = Weekly policies
subs-offer =
    📬 <b>Weekly policies, in private</b>
    One issue on the first working morning of each week: your topics, your region, nothing twice. Nothing new, no message.
    Choose topics; none means all.
subs-running =
    📬 <b>Your weekly policies</b>: { $topics }
    Next issue { $day }, if there is anything new. To change topics, tap them, then “Save”.
subs-stopped-before = 📬 You stopped the weekly policies. Your topics are still here; one tap and they resume, if there is anything new.
subs-kept =
    ✅ Subscribed: { $topics }
    Next issue { $day }, if anything fits. You can stop any time.
subs-kept-again = ✅ Changed to: { $topics }. It applies from the issue of { $day }.
subs-stopped = Stopped. You will get no more weekly issues. One tap brings them back.
subs-stopped-already = It was stopped before. Nothing was sent since.
subs-issue = 📬 <b>This week’s policies for you</b>
subs-button-start = Subscribe
subs-button-save = Save
subs-button-stop = Unsubscribe
subs-button-resume = Resume
subs-button-change = Topics
mydata-subscription = Weekly policies
mydata-subscription-runs = Subscribed: { $topics }, since { $since }
mydata-subscription-stopped = Subscribed: { $topics }, since { $since }, stopped { $stopped }
mydata-received = { $at } received “{ $title }”

## Results

command-effect = Results of what was sent
go-effect = Results
effect-list = <b>Results</b>: { $total }, latest first
effect-list-empty = Nothing has been sent yet. Once it has, see here how many groups got it, how often it was opened and what was asked.
effect-list-line = <b>{ $n }.</b> { $title } · groups { $groups } · opened { $opened }×
effect-head = 📈 <b>{ $title }</b>
effect-sum = Groups reached: { $groups } · opened: { $opened }× · questions: { $questions }
effect-missed = Groups not reached: { $n }
effect-readers = Subscribers who got it: { $n }
pressed-ask = ask { $n }
pressed-apply = apply { $n }
pressed-open = read { $n }
pressed-not_for_us = not for us { $n }
pressed-nothing = nothing yet
effect-questions = questions { $n }
effect-problems = Problems reported: { $n }
effect-group = <b>{ $n }.</b> { $title }: { $counts }
effect-group-gone = A group that is gone
effect-counted = Taps are counted, never who taps. Codes and private openings are in the totals.
effect-button = Results
effect-button-list = All results
deed-see_effect = See results
