### Complaints about conduct: read by few. Dispatch without the company's name is here too.

button-complain = Complain
command-complain = Complain in confidence
category-complaint = Complaint
form-title-complaint = Complaint

complaint-summary = Please check. Only the office’s director, the inspectors and the unit entrusted will read this:
complaint-enterprise = Which company complains?
    .name = Company
    .hint = Press its name.
complaint-unit = Which unit is it about?
    .name = About
    .hint = Press a unit, or type part of its name. Nobody in it or below it will see the case. If unsure, press “Not sure”.
complaint-unit-unknown = Not sure
complaint-text = What happened?
    .name = Account
    .hint = When, where, who did what. For example: “On 8 October, at counter 3 of the service hall, the clerk refused our papers and gave no reason.”
complaint-receipt =
    ✅ Received as <b>{ $number }</b>
    It is confidential: only the office’s director, the inspectors and the unit entrusted can read it, not the unit you complain of.
    The office will tell you what follows by <b>{ $date }</b>.

card-confidential = 🔒 Confidential: not for { $complained } or its staff
    .owner = 🔒 Confidential: read by the director, the inspectors and the unit entrusted only
next-confidential = Next: the director accepts it or asks for more { $step }.
card-complained = About: { $complained }
word-complained = the unit complained of
complaint-unattended =
    A confidential case has no director who may take it: every director sits in the unit that must stay out.
    Please appoint one who does not. Its number and content are for whoever takes it.

dispatch-masked = May the unit see the company’s name?
    .name = Company name
    .hint = If hidden, the unit sees a code, no name, phone or files of the company, and talks to it through progress notes.
dispatch-masked-open = Show it
dispatch-masked-hidden = Hide it
card-masked = Name hidden: talk to the company by “Report progress”; what it adds reaches you here
    .owner = Name hidden: the unit does not see your company’s name or phone
