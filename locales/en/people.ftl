### People and units: who is where, as what, until when.

role-owner = company contact
role-liaison = liaison
role-handler = case officer
role-unit_head = head of unit
role-triager = triage officer
role-director = office director
role-inspector = inspector
role-leader = leader
role-admin = administrator
people-title = <b>People and units</b>
command-people = People and units
button-people = People, units
people-hint = To find a company’s contacts or a unit, send <code>/people name</code>.
people-found = Found for “{ $text }”:
people-none = Nothing found for “{ $text }”. I search units and companies, not people; try a shorter or the full name.

## Units

unit-title = <b>{ $unit }</b>
unit-person = · { $name }: { $roles }
unit-nobody = Nobody is here yet.
unit-below = Units below: { $n }
unit-close-sure = Once closed, { $unit } is offered nowhere; what it did stays on record. Close it?
unit-closed = { $unit } is closed.
unit-needed = { $unit } cannot be closed: it has units below it, people with roles, or open cases. Move them first.
unit-same-name = There is a “{ $unit }” here already; nothing was entered twice.
unit-entered = ✅ { $unit }
button-recruit = Invite
button-add-unit = Add unit
button-rename-unit = Rename
button-close-unit = Close
button-look-unit = See this unit

## One person

person-card = <b>{ $name }</b>{ $title } · { $phone }
person-title = {", "}{ $title }
person-not-joined = On the roster, not on Telegram yet.
person-role = <b>{ $n }.</b> { $role }
person-no-role = Holds no role at present.
role-until = { $role }, until { $until }
role-of = <b>{ $name }</b>
    { $role }
button-role = Role { $n }
button-appoint = Give a role
button-bring = Invite
button-limit = Set end
button-revoke = Revoke
revoke-sure = { $name } can do nothing more as “{ $role }” from that moment; half-filled forms cannot be sent either. Revoke?
revoke-done = Revoked; they have been told
role-given = 🔑 You have a new role: <b>{ $role }</b>. Your menu is ready.
role-revoked = 🔑 You are no longer { $role }; from now on nothing can be done in that role. If this is a mistake, ask the office.
role-limited = 🔑 Your role has a new end: { $role }.
role-ended = 🔑 Your role has ended: { $role }. You can no longer act in it; if you still need it, ask the office to renew it.
place-whole = all units

## Giving roles, inviting

invitation-made =
    ✅ The invitation is below; pass it on
    One link lets one person in, until <b>{ $by }</b>. When they have said who they are, please confirm them.
invitation-to = An invitation to Lianxin: { $role }
form-title-appoint = giving a role
form-title-limit-role = the end of a role
form-title-add-unit = a new unit
form-title-rename-unit = renaming a unit
appoint-summary = Please check; it takes effect at once:
appoint-role = Which role?
    .name = Role
    .hint = Only those that you may give. One person may hold several.
appoint-unit = In which unit?
    .name = Unit
    .hint = Press one, or type a few letters, for example: “Finance”.
appoint-sought = Which company?
    .name = Company
    .hint = Full or short name, or the credit code, for example: “Hengchang”.
appoint-enterprise = Which of these is it?
    .name = On file as
    .hint = If it is none of them, press “Back” and write it otherwise.
appoint-until = Until which day?
    .name = Until
    .hint = It ends at closing time of that day, for example: “31 December”. Skip it for good.
limit-role-summary = Please check; it takes effect at once and they are told:
add-unit-summary = Please check; it can be used at once:
rename-unit-summary = The new name is shown everywhere:
unit-name = What is the unit called?
    .name = Name
    .hint = Its official name, for example: “Yunzhou Finance Office”.
unit-level = Of which level is it?
    .name = Level
    .hint = A bureau of the city is “City”; zones and townships are the last.
unit-level-province = Province
unit-level-city = City
unit-level-county = County
unit-level-town = Town or zone
unit-kind = Of which kind?
    .name = Kind
    .hint = Bureaus, offices and companies that handle cases are “Department”.
unit-kind-government = Government
unit-kind-office = Campaign office
unit-kind-department = Department
unit-kind-area = Area

## Help

help-admin =
    <b>Administrator</b>
    · /people units and people: give, limit and revoke roles, invite, add and close units
    · /claims who is who; not sure? Call first
    · Send me a roster (Excel, CSV) to import it; /template empty sheet · /export
    · /cards · /groups · /trouble what did not arrive · /audit who did what
    · Revoking counts at once and they are told; the last administrator cannot be revoked
    /cancel drop what you are filling in · /language change language
