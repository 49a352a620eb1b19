namespace Reknit.Domain.Orders.Reading;

/// <summary>The words orders use, by the thing they stand for. Phrases are read by <see cref="Lexicon"/>.</summary>
internal static class Words
{
    /// <summary>Words that name a parent by place in the case or the family.</summary>
    public static readonly IReadOnlySet<string> PartyWords = new HashSet<string>(
        new[]
        {
            "mother",
            "mothers",
            "father",
            "fathers",
            "mom",
            "dad",
            "petitioner",
            "petitioners",
            "respondent",
            "respondents",
            "plaintiff",
            "plaintiffs",
            "defendant",
            "defendants",
            "husband",
            "husbands",
            "wife",
            "wifes",
            "applicant",
            "applicants",
            "appellant",
            "appellants",
            "appellee",
            "appellees",
            "relator",
            "relators",
            "movant",
            "movants",
            "obligor",
            "obligee",
        }.Select(w => WordForm.Of(w)),
        StringComparer.Ordinal
    );

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        // Covers words that say something else than they seem to: whatever lies inside is not read.
        ["mask"] = """
            release/released/discharge/discharged from custody/jail/prison/incarceration, no more than, not more than, not to exceed, report writing, not exceed*, not in excess, not only, not limited to, not later than, no later than, not less than, no less than, no fewer than, no sooner than,
            whether or not, if any, unless otherwise ordered/agreed/directed/specified/stated/provided,
            unless the/a court order says/provides/states otherwise, unless the/a court says/directs/orders otherwise, unless the court orders otherwise, unless the court otherwise orders, unless ordered otherwise, unless and until otherwise ordered,
            until further order*, until further written order*, pending further order*, upon entry of, upon receipt of this, upon execution of this, upon signing this,
            even if, as if, without delay, without limitation, no doubt, if not already, if they have not already, notwithstanding,
            child custody recommending counsel*, custody recommending counsel*, recommending counsel*, recommending mediat*,
            access to records/files/information/documents, access to all/any/the/their/his/her records/files/information/documents,
            access to the child's/children's records/medical/school/therapy/counseling, contact information, provided by, provided to, provided herein,
            court counsel*, family court counsel*, court appointed counsel, domestic violence counsel*, not merely, not just, no less often than,
            custody order, custody case, custody matter, custody proceeding*, custody action, custody dispute, custody litigation, custody evaluator/evaluation*,
            parenting plan coordinator, visit* supervisor, right to counsel, best of their ability, sole cost,
            family report, counsel fees, the parties minor, as follows, subject to reallocation/reapportionment/adjustment/review/further/modification/change/redetermination, no longer necessary/needed/appropriate/required/beneficial/productive, the parties child*, the parties son/daughter, order* of protection, agree* to disagree, trial court, no cost,
            at the conclusion of, at the close of, at the end of, parties spouses/partners/relatives/extended/new, parents spouses/partners, at the outset,
            parenting class*/course*/education/skills/program*/coach*/techniques/style*/book*,
            parties waive any privilege, without prejudice,
            subject to ?later/any/partial/further reimbursement/contribution/offset/credit, subject to insurance reimbursement/coverage, subject to what/whatever ?the/his/her insurance/insurer/plan/coverage pays/covers/allows, subject to later, subject to final allocation/apportionment, subject to true up,
            not covered by/through/under, not otherwise covered, not paid by, not reimbursed by,
            subject to equitable/any/final/such/possible/future reallocation/reapportionment/adjustment/redistribution,
            once begun/started/commenced/enrolled, so far as needed/necessary, as far as needed/necessary, insofar as needed/necessary, outside ?of ?the/therapy/family/reunification/joint sessions/session, outside ?of ?the therapy,
            unless modified/changed/altered/amended by the/this/further/a/subsequent ?court/order, unless and until modified,
            insurance does not pay/cover/reimburse, insurance will not pay/cover/reimburse, insurer does not pay/cover, insurance doesnt pay/cover,
            in the course of ?the/such therapy/treatment/counseling,
            nothing more than, nothing other than, nothing but, nothing beyond, until ?this/the court says/orders/rules/directs/decides otherwise, until otherwise ordered/directed, in force, in full force, into force, force and effect, while this order is in effect,
            upon completion of ?the reunification/family/therapy/treatment/counseling/services/process,
            subject to ?re/any/further allocation/apportionment/contribution,
            who now or once, or once, who once, at once, more than once, once treated/saw/had/knew, speak once, meet once, once each, upon the conclusion of, after the conclusion of, following the conclusion of, submit to the court/gal/guardian/parties/counsel/judge, submit to this court, all of it, the parties agree/stipulate that, consider whether,
            decision of the magistrate/court/judge/referee, decision of this court, ruling of the court, judgment of the court,
            subject to his/her/their/any/the health plan/insurance/cover/benefit*, subject to insurance, subject to any insurance, after insurance, net of insurance,
            directed to/at/toward the/repair*/rebuild*/restor*/mend*/heal*/reestablish*/reconnect*,
            failing not, fail not, if it comes to that, if it should come to that, pending the conclusion/completion/outcome/resumption/continuation of the hearing/trial/matter/case, pending trial, pending ?the/a/further/final hearing/trial/hearings, then in possession, parent/party/conservator in possession,
            have child/her/him/them ready, have the child/children ready, has child ready,
            family weekend*, come to the view/conclusion/opinion/belief, comes to the view/conclusion/opinion/belief
            """,
        ["parent"] = """
            mo, fa, mother*, father, fathers, mom, moms, dad, dads, petitioner*, respondent*, plaintiff*, defendant*, husband*, wife, wife's, applicant*, appellant*, appellee*, relator*,
            real party in interest, rejected parent, favored/favoured/preferred/aligned/custodial/noncustodial/reunifying/targeted/alienated/resisted/residential/nonresidential parent, movant, movant's,
            mum, mum's, mums, pursuer*, defender*, claimant*, parent a/b, party a/b, parent 1/2, party 1/2
            """,
        ["both"] = """
            each side, either side, ?the parties, both parties, all parties, both parents, ?the parents, each party, each parent, each of the parties/parents, both of them, both sides, the family, whole family, entire family,
            all family members, all members of the family, family members, either parent and the other parent, caregivers, both caregivers, the couple, every party, the parties', mom and dad, they, co-parents, both adults,
            each shall/must/will/pays/bears/to, each of them, both of whom,
            mr and mrs, mr and ms, mrs and mr, ms and mr,
            all members of the ?immediate/nuclear family, members of the immediate family, immediate family, both mother and father,
            each conservator, both conservators, the conservators, members of this family, all members of this/the family,
            each of us, both of us, either of us, we both, we each, we will/shall/must/are both, we will/shall/must each, we and the child*, we and our, the two of us, both of you, you both, the two of you, each of you, us both, both households, mother and father alike, each of the spouses, both spouses, the spouses, each spouse, each caregiver, both guardians, each guardian, joint petitioners, both participants, the two parents, the two parties, two parents, mum and dad, dad and mum, parents alike, each coparent, both coparents, the adults, each adult,
            you will both, you are both, you each, you will each, you must both, both of whom, the litigants, both litigants, each litigant,
            all of us, all two/three/four/five/six of us, all three/four/five/six of them, everybody, everyone, every member of the family, each member of the family, all of them, all of you
            """,
        ["eachalone"] = "each, each party, each parent, respective, his or her own, their own, separately",
        ["child"] = """
            child, child's, children, children's, childrens, minor, minors, minors', minor's, son, sons, son's, daughter, daughters, daughter's, kid, kids, boys, girls, boy, girl, twins, twin, triplets, siblings, teenager*, teenage, adolescent*
            """,
        ["rt"] = """
            reunif*/reintegrat*/unification/reconcil*/reconnect*/reconnection therap*/counsel*/treatment*/intervention*/program*/sessions/session/services/work/process/specialist*/provider*/coach*/professional*/workshop*/camp*/retreat*/intensive*,
            reunif*/reintegrat* family therap*/counsel*, family reunif*/reintegrat* therap*/counsel*/treatment*/program*/services/work, reunif* and ?family therap*/counsel*,
            therapeutic reunif*/reintegrat*/reconcil*, therapeutic intervention*, therapeutic interventionist*, therapeutic family intervention*, therapeutic visit*, therapeutic contact, therapeutic access, therapeutic parenting time, therapeutic supervis* visit*, therapeutic time,
            family therap*, conjoint therap*/counsel*/session*/family, conjoint family therap*/counsel*, joint therap*/counsel*, collaborative counsel*/therap*, whole family intervention*, family intervention, family systems therap*,
            parent child therap*/counsel*/reunif*, parent child relationship therap*/counsel*, parent child contact therap*, dyadic therap*, repair therap*, relationship repair therap*/counsel*, relational repair, reunification, reintegration, family counsel*, multi family/faceted therap*/intervention,
            therapeutic process of reunification, attachment therap* with, restorative family therap*, reparative therap* with,
            therapy/counseling/treatment/sessions aimed/designed/intended/directed to/at/toward ?the reunif*/reunit*/repair*/rebuild*/restor*/mend*/heal*/reestablish*/reconnect*,
            reunification, reintroduction therap*/counsel*/sessions/work/process/program*, reestablishment therap*/counsel*, reconciliation, restorative counsel*, relationship therap* between, bridging therap*/counsel*/sessions, contact therap*/counsel*, therapeutic reintroduction, therapeutic reconnection, therapeutic family work, family restoration therap*/counsel*/program*, bonding therap*/sessions, reattachment therap*, dyadic counsel*/sessions, therapy/counseling/treatment/sessions/work for the purpose of ?the reunif*/reunit*/repair*/rebuild*/restor*/mend*/heal*/reestablish*/reconnect*/reintroduc*, therapy/counseling/treatment/sessions/work to reunif*/reunit*/repair*/rebuild*/restor*/mend*/heal*/reestablish*/reconnect*/reintroduc*, therapy/counseling/treatment/sessions/work whose/the aim/purpose/goal of which is ?to reunif*/reunit*/repair*/rebuild*/restor*/mend*/heal*/reestablish*/reconnect*/reintroduc*
            """,
        ["therapy"] = """
            therapy, therapies, therapeutic, psychotherapy, counseling, counseling/therapy, counselling, treatment, session, sessions, appointment, appointments, intervention, interventions, reunification, reintegration, reunification process, therapeutic process, the process,
            ti process, meetings, program, programme
            """,
        ["session"] = "session, sessions, appointment, appointments, meeting, meetings, dates, dates/sessions",
        ["therapist"] = """
            therapist, therapists, therapist's, therapists', cotherapist*, psychotherapist*, counsel*or, counselor*, counsellor*, interventionist*, coach, coaches, coach's, psychologist*, clinician*, ti, ti's, tis, reunif*/reintegrat* specialist/professional/provider/coach/counselor/worker/expert,
            mental health professional*, mental health provider*, therapy provider*, counseling agency, therapeutic agency, treatment provider*, treating professional*, social worker, therapeutic supervisor, practitioner*, therapeutic professional*, agency, facilitator,
            the/such/said/this/selected/chosen provider, said professional, the professional,
            the successor, a successor, successor therapist,
            another provider/agency/clinician/practitioner/professional, other/new/different/alternate/alternative/substitute/replacement provider/agency/clinician/professional, third party provider, family worker, psychotherapist*, systemic psychotherapist, family practitioner, the practice, the service's therapist, the clinic,
            the program shall/will/may/must/determines/decides, program staff, program director, the program's
            """,
        ["childtherapist"] = """
            child's/children's/minor's/daughter's/son's individual therapist*, child's/children's/minor's/daughter's/son's own therapist*, child's/children's/minor's/daughter's/son's ?individual counselor*, child's/children's/minor's/daughter's/son's therapist*,
            child's/children's/minor's/daughter's/son's psychologist*/psychotherapist*, child's/children's/minor's/daughter's/son's treating/current/personal therapist*/counselor*/psychologist*, therapist* for the child/children/minor, individual therapist for the ?minor child*, children's individual therapists, minor child's therapist
            """,
        ["evaluator"] = """
            evaluator*, guardian ad litem, gal, gals, guardian, g a l, parenting coordinat*, parent coordinat*, parenting consultant*, mediator*, family consultant*, independent children's lawyer, court expert, single expert, expert witness, investigator*, cfi, case manager, caseworker*, referee, commissioner, family report writer, report writer,
            amicus, best interest* attorney, minor's counsel, children's lawyer, social services, family services, probation officer, family court services, conciliat*, parenting facilitator
            """,
        ["attend"] = """
            present/presents themselves/himself/herself for/to/at, be part of, be present, be included, is included, remain in, stay in, keep all/every/each/their/scheduled appointments/appointment/sessions, attend*, participat*, engage*, engaging, enroll*, take part, taking part, takes part, join, joins, joined, undergo*, submit, submits, submitted, involve*, involving, begin*, began, start, starts, commence*, complete, completes, enter into, undertake, undertakes, continue, continues, present at, go to, appear for, take* part, work with, meet with, see, engage in, engaged, involved, initiate, resume, resumes, recommence, recommences, reengage*, avail themselves, partake*, utilize, use,
            go to, goes to, going to, go through, go into, goes through,
            participant*, take an active part, be there when/if/as/whenever,
            enter, enters, entered, reenter, reenters, are to come, shall come, must come, will come, is to come, come to the/each/every/any/all/such,
            turn up, turns up, show up, shows up, comes to, report for, reports for, come along, comes along, is to come, are to come, comes
            """,
        ["bring"] = """
            get the kids/children/child, gets the kids/children/child, getting the kids/children/child, take the/their/his/her kids/children/child/minor, takes the kids/children/child, drop off, bring*, brought, transport*, ensure*, make* the child* available, make* the minor* available, make* available, produce* the child*, deliver the child*, take* the child*, drive*, see to it, see that, facilitate*, cause* the child*, present the child*, have the child*, get the child*,
            make* sure, surrender/surrenders ?the/said child/children/minor/minors, child* available, children available, encourage* the child*, shall encourage,
            gets to, get to, getting to, gets there, arriv*, hand over, see that, sees that, seeing that, take * to, deliver, delivers, delivering, collect, drop*, getting, in attendance, on time,
            produce, produces,
            support the child's/children's, supports the child's/children's, promote the child's/children's, encourage the child's/children's,
            made available, made ready, present/presents * at/for/to, get/gets/getting * to, walk/walks * to, accompan*, escort*, take/takes * with, turn up with, send/sends the child*, carry the child*, put the child*
            """,
        ["ask"] = """
            direct*, direction, directions, request*, require*, requirement*, recommend*, schedul*, determin*, deem*, ask, asks, asked, instruct*, specif*, set by, arrang*, discretion, prescrib*, deciding, decide*, need*, advis*,
            invit*, inquir*,
            summon*, bids, bid
            """,
        ["decide"] = """
            determin*, decid*, decision*, discretion, set, sets, setting, approv*, establish*, control*, implement*, select*, dictat*, prescrib*, deem*, fix, fixed, choose*, choice, judgment, judgement, judges, design*, guide, guided, tailor*, structur*, see* fit, considers, control, call, authority to, opinion, feels, believes, finds, thinks, sees, up to,
            pick*, free to, prerogative, province, elect, elects, election, stipulates, arrange*,
            authority,
            settle, settles, settled, work out, works out, lay out, lays out, plans the, chart*, regulate*, has the say, have the say, sole say, is for her/him, resolve*,
            fixes, fixing, designat*, thinks, thinks best, has charge, have charge, full charge, in charge, say over, prefers, judgment suggests, sees best, at will,
            calls the shots, call the shots, final word, last word, free rein, free hand, carte blanche, has the last, has the final, discern*
            """,
        ["direct"] =
            "direct*, nominat*, recommend*, recomend*, advis*, instruct*, request*, require*, suggest*, schedul*, agreed with, arranged by, up to, left to, guidance, conducted as, decides",
        ["contactsessions"] =
            "therapeutic visit*, reunification visits, reunification visitation, therapeutic contact, therapeutic supervis*, therapeutic parenting time, visitation sessions, therapeutic access",
        ["proceed"] =
            "proceed*, occur*, held, conducted, take place, takes place, progress*, structured, arranged, as often as, happen*, move forward, go forward",
        ["direction"] =
            "direction, directions, discretion, judgment, recommendation, recommendations, guidance, instruction*",
        ["sessionattr"] = """
            grouping*, who is invited, invited, organis*, organiz*, number, frequency, frequent*, how often, as often, how many, number of sessions/meetings/appointments/participants, format, manner, modality, modalities, participants, who attends, who will/shall/should/is/are/may/must, which family members, who participates, whom, type of session*, types of session*, individual, individually, joint sessions, joint session, conjoint sessions, jointly, pace,
            intensity, length of sessions, length of each, length and, structure, protocol, composition, makeup, coparent* session*, coparent* counsel*, individual session*, family session*, arrangement, combination, combinations, order and, scope, method*, schedule of sessions, course of treatment, course of therap*, course of counsel*, persons to attend, who to see, who to invite, format of, goals, attendance of, who and when, participation of, content of,
            sequence, configuration, separate sessions, scheduling of sessions/appointments/meetings, order in which, order of sessions, schedule of appointments, schedule of therap*, nature of, individual and, parameters, attendees,
            when and how, how and when, be seen, seen alone, seen together, seen separately,
            form of the/its/such, those present, those attending, persons present, who comes, who is to come, who is in the room, who is present, who will be present, who is included, who should be, who shall be, who takes part, who joins, who attend, which session*, who is involved, who is seen, whom to see, spacing, cadence, timing of sessions, who participate, attendees, whether sessions, content of sessions,
            which members, which of the, which child*, what members, what services, which services, who receives,
            calendar of sessions, calendar of appointments, attends what, make up, makeup, in what order, singly, in pairs, as a group, interval*, which of them, who is to be seen, what sessions, which sessions, mix of, kind of session*, kinds of session*, sorts of session*, mix of sessions, cast of, session composition, one on one, how the sessions are run/held/structured/conducted/arranged/organized, how sessions are run/held/structured/conducted/arranged/organized,
            any way she/he/they, whatever way, however she/he sees, how close together, which of the three, in whatever order
            """,
        ["shortattr"] = "frequency, length, duration, how often, format, pace",
        ["fixed"] = """
            weekly, biweekly, once a/per/each/every week/month/fortnight, twice a/per/each week/month, one/two/three/1/2/3 times a/per/each week/month, every other week, every week, every second/alternate/third week/monday/tuesday/wednesday/thursday/friday/saturday/sunday, on alternate mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays, every two weeks, fortnightly, monthly, each week, per week, a week, per month,
            every/each monday/tuesday/wednesday/thursday/friday/saturday/sunday, every two/three/four weeks, every other monday/tuesday/wednesday/thursday/friday/saturday/sunday, first/second/third/fourth/last and first/second/third/fourth/fifth/last monday*/tuesday*/wednesday*/thursday*/friday*/saturday*/sunday*, first/second/third/fourth/last monday*/tuesday*/wednesday*/thursday*/friday*/saturday*/sunday* of, of each/every month, three times weekly, once weekly, twice weekly, twice monthly, per month
            """,
        ["numbered"] = """
            one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/fifteen/sixteen/twenty/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/18/20/24/25/26/30/36/40/52 ?weekly/individual/joint/family/counseling/therapy/conjoint/therapeutic/reunification ?therapy/therapeutic sessions/session/appointments/meetings
            """,
        ["atleast"] = "at least, minimum, not less than, no less than, no fewer than, not fewer than",
        ["aslong"] = """
            as long as, so long as, for as long as, until, till, duration, continue*, continuing, lasts while, last while, lasting while, ongoing, conclude*, conclusion, terminate*, termination, end of, discharge*, discontinu*, complete, completed, completion, cease*, length of treatment/therapy/the, length of ?such/said/any/this ?family/reunification/reintegration therapy/counseling/treatment/process, ends, how long, for such time, for such period, for the period, release* from, successful*, end therapy, end the therap*, end treatment, end when, time necessary,
            ending,
            therapy may/shall/will/should/can end/stop/conclude/cease/close, treatment may/shall/will/should/can end/stop/conclude/cease/close, whatever period/time, remain in place/effect/force, however long, go on, run/runs its course, take/takes its course
            """,
        ["productive"] =
            "productive, helping, helps, serves, beneficial, benefit*, helpful, necessary, need*, appropriate, interest, interests, therapeutic, useful, indicated, warrant*, fit, goals, advisable, achiev*, met, complete, completed, successful*, discharg*, releas*, no longer, conclude*, terminat*, done, finish*, ready, help, purpose, served, of use, value, progress*, accomplish*, worthwhile, constructive, effective, meaningful, worth, further use, further benefit, further value, further gain, no use, some good, any good, good in it, doing good, does good, doing ?the * good, does ?the * good, good for, of help, of service",
        ["ends"] =
            "to an end, an end, end, ends, ended, terminate*, termination, cease*, conclude*, discontinu*, stop, stopped, expire*, stops, withdraw*, quit, opt out, cancel*, finish*, wind up, bring to a close, declare*, close, closed, call off, walk away, ending, lapse*, runs out, run out, to a close, to its close, to a halt",
        ["period"] = """
            for thirty/forty/sixty/ninety days, for ninety days only, period of thirty/forty/sixty/ninety days, thirty/sixty/ninety day period, for the next one/two/three/six/3/6/12/90/60 months/days/month/year, within thirty/sixty/ninety days of starting, for a year, for twelve weeks, six/three/twelve/eight/ten week, for one year, for a year, for six months, for 6 months, for one/two/three/four/five/six/seven/eight/nine/ten/twelve/eighteen/1/2/3/4/5/6/7/8/9/10/12/18/24/30/60/90/120/180 months/weeks/days/month/year/years, period of one/two/three/four/six/nine/twelve/a/1/2/3/4/6/8/9/10/12/16/18/24/30/60/90/120/180 months/month/weeks/year/years/days/consecutive,
            more than one/two/1/2/3/4/6/12/three/four/six/twelve/eight/ten/90/180 year/years/months/weeks/days/sessions/session, longer than one/two/three/six/1/2/3/6/12 year/years/months, exceed* one/two/three/six/1/2/3/6/9/12 year/years/months/sessions, one/1 year only, maximum of one/two/three/six/four/eight/ten/1/2/3/4/6/8/9/10/12 year/months/sessions/weeks, up to one/six/three/six/1/3/6/12 year/months,
            within one/six/three/1/3/6/12 year/months, limited to one/two/three/four/six/eight/ten/1/2/3/4/6/8/9/10/12 year/months/sessions/weeks, three/six/nine/twelve/eighteen/3/6/9/12/18 month/week process/course/term/programme, _ month period, _ week period, three/six/twelve/3/6/12/90/60/30 month/day/week period
            """,
        ["release"] =
            "authorities, written permission, permission to obtain, release, releases, authorization*, authorisation*, hipaa, consent form*, consents, waiver*, releases of information, written consent*, consent for release, roi, rois, consent to release, authority to exchange, waiv* ?their/any/all/the confidentiality/privilege*, any consent, every consent, each consent, all consents, any authority, such authority, written authority, every authority, authority for, authority needed, signed authority, consent document*, disclosure form*, disclosure authoriz*, authorisation form*",
        ["sign"] =
            "sign, signs, signed, signing, execut*, provid*, complet*, give, gives, given, grant*, furnish*, consent, deliver, required, need*, necessary, enter, waive*, cooperat*, waiv*, put/puts/set/affix/affixes his/her/their signature*, signature*, countersign*, return signed, sign off",
        ["speak"] = """
            contacting, speak*, spoke, talk*, communicat*, consult*, confer, confers, conferring, contact, contacts, discuss*, correspond*, meet with, exchange information, share information, release information, disclose*, access to, call, dialogue, input from, receive information, converse*, reach out, liaise*,
            conversation*, conference*, teleconference*, conferral, in touch with, keep in contact, have contact with, written contact, interview, calls from, calls with, emails with, take calls, return calls, meetings with, input to, hear from, inquiries from, questions from, respond to ?any/all inquiries/questions, visit with,
            talked with, speak, spoken with, spoken to, consulted with, confer*, phone the, telephone the,
            dealing*, deal with, contacted, in contact, reached by, field questions, answer questions, communications,
            may/shall/will telephone, approach*, engage with, exchange views, exchange emails, swap, trade information, get in touch, touch base, be in communication, open line*, lines of communication,
            reach the/dr/ms/mr, reaches the, reached at, be reached
            """,
        ["lawyer"] = """
            counsel, counsels, attorney, attorneys, attorney's, attorneys', lawyer*, solicitor*, counsel of record, legal representative*, legal counsel, attorney*,
            who represents/represent, who acts/act for, who appears/appear for, those representing, those who represent, representing
            """,
        ["childlawyer"] =
            "attorney for the child*, attorney for the minor*, attorney for child, counsel for the child*, counsel for the minor*, minor's counsel, minors counsel, child's attorney, children's attorney, child's lawyer, children's lawyer, best interest* attorney, lawyer for the child*, law guardian, afc, independent children's lawyer",
        ["bothsides"] =
            "counsel for both, counsel for the parties, counsel for each, both counsel, both attorneys, attorneys for the parties, attorneys for both, parties' counsel, parties' attorneys, parties' respective, both parties' counsel/attorneys/lawyers, all counsel, counsel for all, attorneys, attorneys', counsel, lawyers, each party's counsel/attorney/lawyer, parties' lawyers, solicitors, legal representatives",
        ["sendpapers"] =
            "send, sends, provide, provides, deliver, forward, furnish, transmit, supply, serve, submit, prepare, draft, give",
        ["pay"] =
            "pay, pays, paid, payment, payable, paying, bear, bears, borne, bore, responsible, responsibility, share, shares, shared, split, divide*, allocat*, apportion*, expense, cost, equally, advance, reimburse*, contribute*, liable, cover, covered, covers, assume*, defray*, fund, half, foot, solely, pro rata",
        ["payverb"] =
            "front, fronts, fronted, meet the, meet all, meets, met by, to meet, pick up the, pay, pays, paid, payment, payable, paying, bear, bears, borne, bore, responsible, responsibility, share, shares, shared, sharing, split, divide*, allocat*, apportion*, advance*, reimburse*, contribut*, liable, cover, covered, assume, assumed, fund, foot, equally, prorated, prorate, pro rata, at the ?sole/joint/equal/shared expense/cost, borne, meet the cost*, meets the cost*, met by, fall, falls, fall on, falls on, falls to, settle, settles, defray*, absorb*, carry, carries, funded, funds, financ*, cover*, reimbursed, contribution*, pays for, picks up, underwrite*, remit*, tender*, footed, go halves, paid for, goes halves, reimburse, assign*, assessed, charged, imposed on, cast against, cast on, taxed, charged to, put on, laid on, levied, shoulder*, on the shoulders, picks up the, foots, bill to, billed to, attributable to",
        ["cost"] =
            "cost, costs, fee, fees, expense, expenses, charge, charges, bill, bills, copay*, co-pays, retainer, invoice*, therefor, therefore, thereof, payment, deductible*, same, it, all else, everything else, the rest, balance, remainder, remaining, portion, any amount, amounts, sum, sums, tariff, honorarium, remuneration, outlay*, disbursement*, tab, financial burden, burden, financial responsibility, monetary responsibility",
        ["equal"] =
            "equal, equally, half, one half, 50 50, fifty fifty, 50 percent, fifty percent, 50 per cent, fifty per cent, evenly, down the middle, in halves, equal shares, split, pro rata, prorated, halves, go halves, same share, like shares, equal portions, fifty, each one half, down the midle, fifty percent each, share and share alike, in half, two equal parts, moiety, joint and equal, jointly and equally, as equals, half and half, equally shared, one half each, even shares, equal halves, each as to one half, as to one half each",
        ["percentage"] =
            "per cent, one third, two third*, third, thirds, 1 3, 2 3, 1 2, quarter*, percent, proportion*, pro rata, prorat*, half, one half, equal shares, 50 50, equally",
        ["wherefrom"] = "according to their incomes, in proportion, proportion*, pro rata, percentage*, percent",
        ["othercost"] =
            "supervis* fee*, supervisor*, supervis* cost*, attorney* fee*, attorneys' fees, counsel fees, legal fees, evaluator*, evaluation fee*, child support, spousal, tuition, school, guardian ad litem fee*, transportation, travel, daycare, filing fee*, drug test*, mediation, health insurance premium*, medical, extracurricular, evaluation, mortgage, alimony, maintenance, coordinator, costs of this/the application/motion/action/appeal/proceeding*/suit/hearing/case, court costs, costs of suit, taxable costs, costs of court, transcript*, social investigation, home study, interpreter",
        ["missed"] =
            "miss, misses, missed, cancel*, late, no show, noshow*, fail*, refus*, sanction*, contempt, violat*, noncompl*, does not attend/appear/give/show/cancel/comply/come/bring/arrive, without 24",
        ["able"] = "willing, able, ability to pay, can afford, willingness, afford",
        ["price"] = "dolars, per hour, hourly, rate of, hourly rate, an hour",
        ["follow"] =
            "follow*, comply, complies, complied, complying, abide*, adhere*, implement*, cooperat*, accept*, obey*, heed*, carry out, act upon, compliance, honor*, honour*, bound by, observe, undertake, act on, carry* out, do as, do what, do whatever, put into practice, put into effect, do everything, conform*, submit to, guided by, respect, work through, act in accordance, act in line, in keeping with, do their part, give effect, gives effect, give full effect, take the therapist's/counselor's/clinician's, take direction from, take instruction from, act on, acts on, acted on, take into account, take up, takes up, put in place, keep to, stick to, live by, go along with, goes along with, carried out, put into action, acted upon",
        ["recs"] =
            "recs, recommendation*, recomendation*, recommend*, directive*, direction*, instruction*, policies, policy, protocol*, guideline*, treatment plan, plan, guidance, rules, advice, suggestions, requirements, requests, homework, assignments, program, proposals, suggestion*, assign*, exercises, tasks, strategies, techniques, whatever, expectations, proposal*, measures, steps, reasonable request*, any request*, all request*",
        ["recommend"] =
            "recs, recommend*, recommendation*, opine*, opinion*, express* an opinion, opinions, advise the court, advise on, advice as to, propose*, weigh in, comment, comments, commenting, remark*, pronounce*, give/gives/offer/offers/express/expresses ?a/any view/views, say/says where/which/how/when/whether, say/says with whom, thoughts on, views on, input on, take on, thinking on, assessment of whether, advise whether, say whether, state whether, speak to whether, suggest a custod*/visit*/schedule, suggest any custod*/visit*/schedule/change, suggest changes, suggest how, suggest what, advising what/how/whether/which/when/as, advise what/how/which/when, recommendation as to, opinion as to, views as to, view as to, suggesting what/how/whether/which, proposal*, suggestions as to, suggest that, suggest when, suggest whether, make suggestions, put forward, tell/tells/inform/advise the court/judge what/which/how/whether/when, tell/tells/inform/advise this court what/which/how/whether/when, tell/tells me/us what/which/how/when, say/says what/which time/visits/contact/parenting, suggest a, suggest any, suggest the, tell/tells me/us who/where/whether/whom, tell/tells the court who/where/whom, tell anyone what, tell anybody what, tell the parties what, tell either what, tell anyone where, tell anyone how",
        ["makes"] =
            "worked out, work out, devise*, formulat*, drawn up, decid*, determin*, change*, modif*, alter*, set, sets, establish*, make decisions, make any decision*, make determin*, recommend*, evaluat*, increase*, decrease*, expand*, suspend*, implement*, reduce*, approv*, authority, control*, creat*, design*, schedul*, adjust*, restrict*, develop*, opine, opinion*, opining, dictate*, authoriz*, allow*, permit*, start, resume, commence, progress, phase, transition*, direct*, oversee*, supervise*, speed*, slow*, accelerat*, delay*, advance*, extend*, lengthen*, shorten*, pause*, halt*, cut back, cut them back, cut down, draws up, draw up, lays down, lay down, prepares, works out, sets out, final say, discretion, say over, charge of, sole judge, power, cancel*, vary*, varying, revis*, amend*, step down, step up, move to, moves to, move/moves ?the/a/both parties/parents/family/child from, enlarg*, broaden*",
        ["evaluate"] =
            "custody evaluation, evaluate, forensic, assess parental fitness, custody evaluator, evaluative, evaluator, arbiter*, arbitrator*, decision maker*, referee between, judge between",
        ["custody"] = """
            custody, custodial, visitation, visitations, visits, visit, parenting time, parenttime, parent time, parenting plan*, time sharing, timesharing, time share, timeshare, possession, conservatorship, parental access, access, legal decision making, decision making, parental responsibility, parental responsibilities, parenting responsibilities,
            relocat*, parental fitness, contact with the child*, contact with his, contact with her, contact between, contact with their, contact with the minor*, contact with mother, contact with father, no contact, unsupervised, supervised contact, direct contact, face to face contact, father's contact, mother's contact, contact schedule, contact shall, contact will, contact may, child's contact, overnight, overnights, custodial time, physical placement, placement, residential time, residential schedule, residence, time with the child*, time with his, time with her,
            time with father, time with mother, spend time, spends time, live with, visitation schedule, parenting schedule, access schedule, contact and, contact orders, any contact, such contact, best interests determination, the contact, and contact, contact is, contact occur*, of contact, contact can, parenting arrangements, parenting, father's time, mother's time, father's access, mother's access, fitness, resume contact, have contact, when contact, how contact, increase contact,
            where the child*/minor* live*/reside*, with whom the child* live*/reside*, disputes about/over the schedule,
            which parent the child*, which parent should, who should have, where the child* should, where the child* shall,
            return to mother's/father's/petitioner's/respondent's ?care/home, child's/children's return to, contact take*, where contact, contact begin*, contact resume*, contact start*,
            weekend*, spending time, spends/spending weekends/nights/time, ought to live, should live, child* ought, spend ?more/additional time, in/into the care of,
            companionship, spending time arrangement*, spend time arrangement*, time arrangement*, child arrangements, care arrangements, contact arrangements, living arrangements, live with arrangement*, day to day care, shared care, equal time, periods of possession, periods of parenting, custodial periods, custodial schedule, allocation of parental, parental rights, legal custody, physical custody, residential provisions, residential arrangements, holiday time, lunch/dinner/breakfast/day/afternoon/evening/saturday/sunday/overnight with dad/mom/mum/father/mother/the/his/her,
            child's time, children's time, minor's time, time with their, time with each, time with either, time with a, what time, time the child* spend*, time the child* is, where and with whom, parent with whom the child*, how much time, living with,
            mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays 10/9/noon/1/2/3/4/5/6/from, whether the child* has/have/gets,
            time between,
            residency
            """,
        ["contactthing"] =
            "step up schedule, step up plan, graduated schedule, visit, visits, visitation, visitations, parenting time, contact, access, possession, overnight*, unsupervised, supervised, time with, parenttime, timesharing, time sharing, therapeutic visit*, therapeutic contact, residential time, schedule, reunification visits, custodial time, placement, spend time, physical placement, weekend*, spending time, spending weekends, spending nights, parent time, companionship, spending time arrangement*, time arrangement*, child arrangements, contact arrangements, custodial periods, periods of possession, lunch/dinner/breakfast/day/afternoon/evening/saturday/sunday/overnight with dad/mom/mum/father/mother/the/his/her, child's time, children's time, time the child* spend*, how much time, mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays 10/9/noon/1/2/3/4/5/6/from, time between, residency",
        ["therapytopic"] =
            "sessions, treatment, therapy, counseling, additional services, services, what help, what further help, further help, help the family, supports, therapeutic needs, further therapy, referral*, individual therapy, resources, therapeutic services, treatment needs, session",
        ["report"] =
            "tell, tells, report, reports, reporting, reported, update, updates, testify, testimony, letter, letters, notify, notifies, inform, informs, advise, advises, apprise*, summary, summaries, file, status, documentation of attendance, feedback, compliance, written statement, disclose*, progress, informed, abreast, write to, writes to, writing to, account to, accounts to, stating, keep the court, keeps the court, write, writes, short note, brief note, written note, note to, notes to, saying whether, saying who, memo, memorandum, note of, note on, record of, account of, word on, word of, particulars, say whether, says whether, say who, says who, state whether, state who, tell who, list of appointments/sessions/dates, list of the appointments/sessions/dates, dates attended, dates on which, dates of attendance, confirm whether, confirm attendance, confirm who",
        ["reportable"] =
            "nonreport*, non reportable, non reporting, confidential*, privileg*, no court, not subject to subpoena, immune, inadmissible, privacy of, nontestify*, non testifying, non testimonial, remain private, kept private, stays private, stay private, held in confidence, kept in confidence, in confidence, no report*, kept confidential, remains confidential",
        ["forum"] =
            "court, judge, amicus, counsel, attorneys, lawyers, attorney, parties, guardian ad litem, gal, minor's counsel, parenting coordinator, evaluator, independent children's lawyer, parents, magistrate, referee, both sides, litigation, legal proceeding*, case manager, friend of the court, clerk, conciliator",
        ["sendme"] = "send/sends/write/writes/tell/tells/give/gives me, report/reports to me, let/lets me know",
        ["bareshare"] = "10/15/20/25/30/33/34/35/40/45/50/55/60/65/66/67/70/75/80/85/90/100",
        ["courtonly"] =
            "court, judge, magistrate, referee, litigation, legal proceeding*, testify, testimony, witness, subpoena*, proceeding*, trial, evidence, clerk",
        ["pace"] =
            "daughter's/son's/minor's/kids'/teenager's/boys'/girls' pace, as fast as the child*, as slowly as the child*, faster than the child*, as the child* can bear/tolerate/manage, child's pace, children's pace, pace of the child*, pace of the minor*, pace set by the child*, pace comfortable, pace that is comfortable, pace appropriate for the child*, pace the child*, pace that the child*, own pace, child's comfort*, children's comfort*, comfort level, child's readiness, children's readiness, child led, pace and comfort, pace suited to the child*, child's emotional readiness, sensitive to the child*, pace which the child*, comfort permits, comfort allows, comfort permit, speed the child*, speed that the child*, speed set by the child*, speed at which the child*, tempo, child sets, children set, sets the pace, set the pace, child's tempo, child's speed, child's timetable, child's emotional needs, paced to the child*, paced by the child*, rate the child*, rate that the child*, rate comfortable for the child*, speed/pace/rate/tempo he/she/they can, speed/pace/rate/tempo that he/she/they can, speed comfortable, speed with which the child*, pace with which the child*, child/children can cope/bear/handle/manage/tolerate, able to cope, child's capacity, child's ability to, children's ability to, emotional readiness, emotional capacity, child can take/stand, children can take/stand, proceed slowly, go slowly, move slowly, slow pace, gradual pace, unhurried, child's cues, children's cues, cues of the child*, cues from the child*, taken slowly, taken gradually, taken at the child's, child's emotional state, children's emotional state, child paced, childpaced, child driven, pace/speed/tempo/rate of the ?slower/slowest/younger/more/least child*, speed/tempo/rate that/which suits/suit, speed/pace/rate at which contact, pace/speed the/which/that ?the minor child*, pace/speed comfortable/tolerable for the minor child*, speed/pace/tempo/rate that/which is/feels comfortable/tolerable/right/manageable for, speed/pace/tempo/rate suitable/manageable/right/fit for the child*, child* in the driver's seat, child's rhythm, child's own speed/time/tempo/timetable/rhythm, in the child's own time, in her/his/their own time, at her/his/their own speed/rate/tempo/rhythm, at her/his/their speed/tempo, child* allow*/permit* it, child dictate*, children dictate, as small as she/he/they needs/need, steps the child* can take/manage/bear, step at a time as the child*, child's pace, all the time she/he/they needs/need, all the time the child* need/needs, as much time as she/he/they/the needs/need/child*, as long as she/he needs",
        ["force"] =
            "make the child*, makes the child*, make her/him/them, force, forced, forcing, compel*, coerce*, coercion, pressure*, pressur*, made to, physically, required to visit, push*, oblige*, against his/her/their will, against the child*, press, presses, pressed, bully, drag*, require* against, made against, cajol*, badger*, shame*, punish*, threaten*, guilt*, against her/his/their/the wishes",
        ["ready"] =
            "she is ready, he is ready, they are ready, child* is/are ready, child* is/are ?emotionally/psychologically/developmentally ready/comfortable/prepared, child* is/are comfortable, child* feels/feel ready/safe/comfortable, child* ready, child* wishes, children's wishes, child's wishes, wishes of the child*, child's discretion, discretion of the child*, child* discretion, child's desire*, desires of the child*, as the child* desires, if the child* wishes, child* choose*, child's choice, child's request, child's preference*, child is willing, children are willing, minor is willing, initiated by the child*, at the child's option, minor is/feels ready/comfortable, minor's wishes, minor's discretion, when he/she is prepared/ready/comfortable/willing, when they are prepared/ready/comfortable/willing, when he/she feels/says/wants/wishes/chooses/asks, when they feel/say/want/wish/choose/ask, until he/she is/feels/says/wants, until they are/feel/say/want, before they/he/she say*/feel*/is/are ready/able/prepared/willing, child's lead, children's lead, lead of the child*, at the child's initiative, child's initiative, only as the child*, child's tolerance, child can tolerate, child is able to tolerate, once they/he/she feel/feels/is/are/say/says, when they feel, ready for it, child's/children's/minor's ?own readiness, readiness of the ?minor child*, child* say/says that/when/she/he/they/stop/no/so/enough, child* able, child* is/are/feels/feel able",
        ["refuse"] =
            "refuse*, refusal, choose not, opt out, decline*, no choice, no say, option to, veto, not optional, regardless of the child*, regardless of their wishes, over the child*, even if the child*, say in, resist*, unwillingness, reluctance, objection*, unwilling",
        ["own"] = "individual, own, separate, personal, independent, private, separate",
        ["indiv"] =
            "individual support, separate counselor/therapist/psychologist, own psychologist, individual therap*, individual counsel*, individual treatment, own therap*, own counselor, separate therap*, individual psychotherap*, personal therap*, individual sessions with her/his/their own, trauma therap*, play therap*, therapy of his own, therapy of her own, therapy for the child*, counseling for the child*, therapist of ?his/her/their own, therapist for the child*, individual trauma, counseling with her/his/their own, child therapist, individual counselor, individual therapist*, psychologist for the child*, individual and, private therap*, therapist for herself/himself/themselves, counselor for herself/himself/themselves, ongoing individual, own ongoing, counselor of ?his/her/their own, psychologist of ?his/her/their own, clinician of ?his/her/their own, someone of ?his/her/their own, therapist/counselor/psychologist for child/children",
        ["appoint"] =
            "appoint, appoints, appointed, appointing, appointment of, named, nam*, designat*, select*, with, by, assigned, engage, retain, retained, hire, hired, employ*, utiliz*, choose*, chosen, use, conducted, facilitated, provided, refer*, ordered, agree*, accept*, identif*, see, at, serve*, enrol*, is, be, to",
        ["choose"] =
            "settle on, name one, name a, court will/shall name, select*, choos*, chosen, choice, agree upon, agree on, agreed upon, mutually agree*, mutual agreement, by agreement, appoint, appoints, appointed, appointing, nominat*, designat*, pick*, propose, proposes, proposed, submit* names, put forward, puts forward, first available, next available, list of, strike*, recommend a/an/the third, jointly recommend, hire, hires, hired, retain, retains, retained, engage a, of their of their choosing, third therapist, name*, will name, shall name, will appoint, shall appoint, court names, will select, name one, submit two/three/2/3/a/several names/list/name/candidates, exchange names, strike from, takes one of them/the, take one of them/the, picks from, pick from, chooses from, choose from, choose one, pick one, chooses one, picks one, select one, selects one, from the list, on this list, from a list, from among, one of the following, elect one, put up names, two names, three names, several names, names of two/three, name three/two, submit the names, supply the names, provide the names, propose names, hand up names, drawn from, drawn by lot, by lot, rotation, takes from, roster",
        ["removed"] =
            "remov*, discharged, discharges her/him/the therapist/dr, reliev*, replac*, terminat*, disqualif*, appointment is vacated, vacates the appointment, vacating the appointment, rescind*, withdrawn, discontinu*, cease*",
        ["denied"] = "denied, denies, deny, declin*, dismiss*, refus*, rejected, overruled, reject*, not granted",
        ["granted"] = "granted, grants, grant, allowed, sustained, so ordered, grants the motion, granting",
        ["not"] =
            "not, no, never, neither, nor, cannot, without, nothing, none, refrain*, prohibit*, nobody, forbid*, barred, precluded, restrain*, nt, dont, doesnt, wont, shant, avoid, excused, lack*, abstain*, prevent*, not be, bar, is not, no one, decline*, relieved of, relieved from, released from any/the/all/every obligation/duty/responsibility, exempt from, absolved of, absolved from, freed from, no longer required/obliged/obligated/ordered",
        ["fail"] = "fail, fails, failed, failure, refuse*, refusal, refusing, neglect*",
        ["cond"] = """
            if, in the event, in event, in case, provided that, provided however, so long as, unless, until, only after, only when, only upon, only where, upon request, on request, upon the request, at the request, upon written request, when requested, upon motion, subject to, contingent, conditioned, conditional,
            where appropriate, when appropriate, if appropriate, as appropriate, upon mother's/father's/petitioner's/respondent's/plaintiff's/defendant's/husband's/wife's ?successful release/completion/return/enrollment, upon release, upon completion, upon successful completion, after completion, upon a showing, upon proof, upon payment, upon recommendation, upon the recommendation, upon agreement, upon the agreement, depending, assuming, once, where suitable, if suitable, in which case, with the approval of, with leave, with prior approval, when and if, where ordered, upon a finding, upon her/his, following completion, pending,
            only with, only if, only by, only on, with the written consent, with the consent, with written consent, with consent of, on condition, on the condition, provided the, provided both, provided each, provided all, as and when, in cases where, if and when, where necessary, if necessary, if needed, as needed, failing which, in which event, unless and until, absent, upon agreement, upon written agreement, upon stipulation, upon order, upon leave, only after, upon good cause, for good cause, on the joint request, when both, where both, if both,
            provided they/he/she/it, to the extent they/he/she/it/either/both/each, to the extent ?that the/both parties/parents agree, to the extent agreed, insofar as they/he/she, so far as they,
            only in, only through, only during, only together, upon approval, upon court approval, upon the approval, after approval, once approved, if approved, when approved,
            in that event, in such event, in such case, in that case,
            upon such, upon that, in any week in, in any week that, but only if, but only when, but only after, then only if, only if and,
            upon/on/with ?the/prior/express written/mutual/joint/prior/express ?written consent/agreement/permission/authorization,
            only at, at the invitation, at the therapist's/counselor's/psychologist's invitation, by invitation, on invitation, upon invitation, if and when,
            only to the extent, only insofar, only in so far, only so far as,
            upon the written request, on the written request, at the written request, upon request in writing
            """,
        ["inverted"] = "should, where",
        ["may"] =
            "may, can, might, could, encouraged, is/are encouraged, optional, voluntar*, permitted, invited, welcome",
        ["shall"] =
            "shall, must, will, ordered, orders, directed, required, directs, agree, agrees, agreed, is to, are to, was to, were to, would, should, hereby, be",
        ["except"] =
            "except, excluding, other than, save, save and except, apart from, but, but may, however, although, except that, provided that, nevertheless, but the, but shall, but will, but can, but only, but",
        ["incorporated"] =
            "incorporated, incorporated herein, incorporated by reference, attached hereto, attached, annexed, exhibit*, made a part hereof, appended, schedule a, merged, set forth in the agreement",
        ["nothing"] = "willing, able",
        ["vary"] =
            "long process, differ*, vary, varies, varied, takes time, lengthy, be long, is long, very long, quite long, a long",
        ["coparent"] =
            "coparent*, co parent*, coparenting, parents together, parents jointly, parent sessions, parents' joint",
        ["familywork"] =
            "family session*, family therap*, joint session*, conjoint, family counsel*, family meeting*, family",
        ["childwork"] =
            "child's session*, children's session*, child's individual session*, children's individual session*, sessions with the child*, child's therap*, child's counsel*, minor's session*, children's therap*, children's counsel*, sessions for the child*, child's individual, individual sessions with the child*, sessions of the child*, child's portion, child's own, child's or family, minor child's sessions, child's/children's/minor's/daughter's/son's appointment*/meeting*/counseling/visits, appointments/meetings with the child*, appointments/meetings for the child*",
        ["parentwork"] =
            "own session*, individual session*, own individual, parents' session*, his or her own, her own, his own, their own, parent's session*, mother's session*, father's session*, each parent's, parent's individual, respective sessions, sessions with each parent, respective individual, own therap*, own counsel*, individual therap* session*, own appointments",
        ["collateral"] =
            "collateral*, records, record review, phone call*, telephone call*, calls, texts, text messages, email*, e mail*, report writing, reports, report, preparation of, testimony, contacting other, consultation*, contact with professionals, correspondence, writing, court appearance*, document review, letters",
        ["between"] = "between, for, with, of, involving, among",
        ["with"] = "with, by, through, at, be, is, as",
        ["by"] = "by, with, through",
        ["for"] = "for, of",
        ["from"] = "from, by",
        ["i"] = "i, we",
        ["only"] = "only, solely, limited, restrict*",
        ["without"] = "without, no need",
        ["need"] = "need, needed, needs, necessary",
        ["required"] = "require*, necessary, need*, compel*, force*, made, obligat*, oblig*, bound",
        ["require"] = "require*, compel*, force*, oblig*",
        ["involve"] = "involv*, includ*",
        ["include"] = "includ*, involv*, consist*, may be",
        ["agree"] = "say so, jointly say, elect, wish, agree*, consent*, mutual*, stipulat*",
        ["howlong"] =
            "duration, length of ?the/such/said/any/this ?family/reunification/reintegration/reunification therapy/counseling/treatment/process/intervention, how long, length of the, length and, termination, end of therap*, conclusion, number of sessions, when ?the work/therapy/treatment/counseling/process is/are done/complete/completed/finished/over, when ?the work/therapy/treatment/counseling/process ends/end/concludes/should, when to stop, when to end, when it ends, when it is done, how much therapy/treatment/counseling, is finished, are finished, family is done, parties are done, when they/we/you are done, run/runs its course, has run its course, has done what it can, served its purpose, how long it goes on, how long it continues, how long it runs, when it is over, when ?the work has, point at which ?the therapy/work/treatment, completion of therapy/treatment, when it is finished, when it has ended, when they are finished, when we are done",
        ["sessionlength"] = "hour, hours, minutes, minute, hour session, per session, each session",
        ["typical"] = "typically, usually, generally, often, average, expected, anticipated, estimated, normally",
        ["costly"] = "invoice*, reimburs*, receipt, paid, pay, notice, bill",
        ["date"] =
            "january, february, march, april, maymonth, june, july, august, september, october, november, december, 18, eighteen, 2021/2022/2023/2024/2025/2026/2027/2028/2029/2030",
        ["consents"] =
            "consent, consents, authorize, authorizes, authorise, waiv*, leave to, permission to, permission",
        ["papers"] = "send, sends, copies of, provide copies",
        ["statusreport"] =
            "status report*, progress report*, compliance report*, attendance report*, written report*, monthly report*, quarterly report*, periodic report*, report to the court, reports to the court, report to the judge, report to counsel, compliance with attendance, attendance and compliance, report only, only report, only report*, report compliance, report on attendance, progress letter*, status letter*, treatment summary, treatment summaries, report back, written update*, status update*, let the court/judge/parties/attorneys/lawyers know, let counsel know, reports from the reunification/reintegration therapist/counselor",
        ["reports"] = "reports, report, updates, status report*",
        ["nocourt"] = "no court, nonreporting, nonreportable, not reportable, not be reportable, non reportable",
        ["followcontact"] =
            "recommend* regarding/concerning/about/for/as/on parenting/visitation/custody/contact/access/time/timesharing/parent/visits, recommend* as to ?the custody/contact/visitation/parenting/access/visits, recommend* regarding/concerning/about/for the parenting/visitation/custody/contact/access/visits/child's",
        ["followed"] = "followed, observed, complied, implemented, binding",
        ["their"] = "their, its, the, his, her, any, all, such",
        ["binding"] = "binding, bind, bound",
        ["bound"] = "bound, obligated",
        ["mandatory"] = "mandatory, obligatory, required, compulsory, not optional, expected, ordered, is a must",
        ["advisory"] = "advisory, advisory only, suggestions only, nonbinding, non binding, not binding",
        ["gradual"] = "gradual*, step*, slow*",
        ["comfort"] = "comfort*",
        ["choice"] = "choice, say, veto, vote",
        ["option"] =
            "option, optional, permitted to decide, allowed to decide, decide, allowed to refuse, permitted to refuse, allowed to choose",
        ["discretion"] = "discretion, wishes, whim",
        ["regardless"] =
            "regardless, irrespective, despite, whether or not, even if, notwithstanding, whatever the child*/minor*, whatever her/his/their",
        ["wish"] = "wish*, desire*, want*, prefer*, object*, feel*, refus*, resist*, protest*, consent*, agree*",
        ["see"] = "see, sees, seen, seeing",
        ["has"] = "remain*, stay, maintain*, keep, kept, stays, have, has, had",
        ["provided"] = "provid*, obtain*, secure*, find, arrange*, begin, resume, conducted",
        ["receive"] = "receiv*",
        ["placed"] = "placed, enrolled, enrol*, start*",
        ["enroll"] = "enrol*, place, obtain*, secure, find, select*, arrange*, take, continue",
        ["rtsessions"] =
            "sessions may include, individual sessions with each parent, individual sessions with the child, may include individual, individual and joint, individual and family, individual sessions and, individual and conjoint, individual or joint, joint and individual, individual or family",
        ["childown"] =
            "child's/children's/minor's/daughter's/son's individual therapist*, child's/children's/minor's/daughter's/son's own therapist*, child's/children's/minor's/daughter's/son's individual counselor*, child's/children's/minor's/daughter's/son's own counselor*, child's/children's/minor's/daughter's/son's individual therapy/counseling, child's/children's/minor's/daughter's/son's treating therapist, child's current therapist, child's/children's/minor's/daughter's/son's ongoing/current/existing/present individual therap*/counsel*",
        ["other"] = "other, another, additional, separate, different",
        ["upon"] = "upon, on, with, unless",
        ["until"] = "at such time, at such times, as soon as, until, only, unless, once, when, as, if",
        ["role"] = "role, function, task, job, capacity, mandate, remit",
        ["exclusive"] = "exclusive, sole",
        ["restrictedfrom"] = "restricted from, limited in, precluded from, kept from",
        ["solely"] = "solely, only, purely, exclusively",
        ["limited"] = "limited, confined, restricted",
        ["therapeutic"] = "therapeutic, treatment, clinical, therapist",
        ["blank"] = "_",
        ["court"] = "court, judge",
        ["of"] = "of",
        ["request"] = "request, application, petition",
        ["motion"] = "motion",
        ["application"] = "application",
        ["serve"] = "serve, act as, act in, continue",
        ["believes"] =
            "tells, informs, notifies, writes, states, state, advises, certif*, confirm*, indicates, reports, releases, says, declares, determin*, believes, feels, finds, considers, opines, thinks, opinion, go ahead, green light, sign off, signs off, signed off, blessing, gives leave, say so, clears, cleared, satisfied, is satisfied, comfortable, agrees, approves, consents, sees fit, confirms, announces, deems, gives permission, permission, concludes, is of the view, is of the opinion, has cleared, certifies, advises, thinks best, says so, gives the word, advises, reports that, sees no, find, think, deem, consider, allow, permit, see, approve, agree, recommend, judge",
        ["name"] = "withheldname",
        ["aslong2"] = "contact, visitation",
        ["notagree"] =
            "failing agreement, failing which, differ, disagree, no agreement, not able to agree, do not agree, absent agreement, cannot agree, unable to agree, fail to agree, do not agree, cant agree, not settle, unable to settle, not decide, unable to decide, not reach, unable to reach, no consensus, impasse, deadlock*, agreement is not, fails agreement, failure to agree, absence of agreement, lack of agreement, default of agreement, if they do not, cannot settle/decide/reach, can not settle/decide/reach, have/has not agreed/selected/chosen/settled, are not agreed, not selected/chosen, have been unable, cannot jointly, no joint selection, no selection, unable to select/choose/decide",
        ["atexpense"] = """
            at ?the ?former mother's/father's/petitioner's/respondent's/plaintiff's/defendant's/husband's/wife's/applicant's/relator's ?sole/own/initial cost/expense, at her/his/their/its ?sole/own/joint/shared/equal/mutual cost/expense, at the ?sole/joint/shared/equal cost/expense of, at the parties' ?joint/shared/equal expense/cost, at their ?joint/equal expense
            """,
        ["ownwork"] = """
            anger management, anxiety management, stress management, substance abuse, batterer*, parenting class*, parenting course*, drug treatment, alcohol, domestic violence, mental health treatment, psychiatr*, rehabilitation, individual therapy, individual counseling, own therapist, own individual therap*/counsel*/treatment, aftercare, sex offender*, his own therapy, her own therapy, own counseling,
            marriage counseling, couples counseling, marital counseling, parent education, parenting program, medication,
            individual psychological counsel*/therap*/treatment, psychological counsel*, individual psychotherap*, individual mental health counsel*/therap*/treatment, her/his own psychotherap*/counsel*/treatment
            """,
        ["lookalike"] = """
            reunification services, reunification plan, case plan, dependency, dependent child*, child protective, department of social services, department of children, permanency, foster, termination of parental rights, dcfs, dcs, cps, child welfare, department of human services, social services agency, family reunification services,
            refugee, return home, removal petition, out of home, section 366, dependency court, juvenile court
            """,
        ["othercoach"] =
            "parenting coordinat*, parent coordinat*, parenting consultant*, parenting facilitat*, supervised visitation, professional supervisor, visitation supervisor, supervision, supervised parenting time, coordinator, contact centre, contact center, contact service, supervision service, supervised contact, visitation center, visitation centre, visitation program",
        ["rtstrong"] = """
            reunif*/reintegrat*/unification/reconcil*/reconnect*/reconnection therap*/counsel*/treatment*/intervention*/sessions/session/specialist*/coach*, reunif*/reintegrat* family therap*/counsel*, family reunif*/reintegrat* therap*/counsel*/treatment*, therapeutic reunif*/reintegrat*/reconcil*, therapeutic intervention*, therapeutic interventionist*,
            reunif* and ?family therap*/counsel*, conjoint therap*/counsel*, collaborative counsel*, whole family intervention*, therapeutic visit*, therapeutic supervis* visit*/access/contact, therapeutic supervised parenting time, parent child therap*/counsel*, parent child relationship therap*, therapeutic family intervention*, reunification program*, reunification process, reunif* provider*/professional*, conjoint family therap*/counsel*, conjoint session*,
            reunif*/reintegrat* camp*/retreat*/intensive*/workshop*,
            therapy/counseling/treatment/sessions aimed/designed/intended/directed to/at/toward ?the reunif*/reunit*/repair*/rebuild*/restor*/mend*/heal*/reestablish*/reconnect*,
            reintroduction therap*/counsel*, therapeutic reintroduction, reattachment therap*, reunification work, reconciliation work, relationship repair therap*/counsel*, therapy/counseling/treatment/sessions/work for the purpose of ?the reunif*/reunit*/repair*/rebuild*/restor*/mend*/heal*/reestablish*/reconnect*/reintroduc*, therapy/counseling/treatment/sessions/work to reunif*/reunit*/repair*/rebuild*/restor*/mend*/heal*/reestablish*/reconnect*/reintroduc*
            """,
        ["rtweak"] =
            "family intervention*, family therap*, family counsel*, joint therap*/counsel*, reunification, reintegration, family systems therap*, whole family",
        ["estranged"] =
            "estrange*, alienat*, reject*, refus*, resist*, relationship between, relationship with, repair*, rebuild*, reunif*, reintegrat*, parenting time, visitation, contact, custody, access, visit, reintroduc*, reestablish*, restor*, reconnect*, reconcil*, spend time, bond, time with, sever*, broken, distanc*, good terms, closer, back together, apart",
        ["nocontact"] =
            "no contact, no contact order, no communication, zero contact, not have contact, not have any contact, shall not contact the child*, no direct or indirect contact, no visitation, no visits, no parenting time, no access, no possession, no telephone, no phone, no calls, refrain from ?any/all/further ?direct/further contact*/communicat*, neither see",
        ["have"] = "have, exercise",
        ["suspendword"] =
            "suspend*, suspension, held in abeyance, stayed, abated, barred, ceases, halted, cut off, paused, put on hold, placed on hold, on hold, forbidden, ends for now, ends until, ends while, denied, cease, stop, stops, ends for, discontinued, terminated, withheld",
        ["custodyword"] =
            "custody, legal decision making, primary residence, conservatorship, possession, decision making responsibility, residential responsibility, sole decision making, parental responsibility, parenting responsibilities, residential custody, primary care, care and control, care custody, child's/children's/minor's residence/home",
        ["changeword"] =
            "transfer*, changed, change, award*, time necessary, temporarily placed, modif*, placed with, pass, passes, passed, vest*, shift*, given to, moves to, move to, go to, goes to, reversed",
        ["stepword"] = "step up, steps, phase*, graduat*, gradual*, stage*, progressively, increment*",
        ["attendance"] = "attend*, participat*, compliance",
        ["either"] =
            "a parent, a party, any parent, either party, either parent, one party, one parent, any party, either of them, either one, either of us, either spouse, one of them, any of them, either side, either conservator",
        ["paysword"] = "pay, pays, to pay, paying, foots",
        ["splitword"] = "split, shared, divided, equally, apportioned",
        ["testify"] =
            "testify, testifies, testimony, witness, subpoena*, deposed, deposition*, called as, called to testify, called to court, give evidence, gives evidence, evidence in court, take the stand",
        ["usedword"] =
            "disclosed, reported, used, admitted, admissible, released, revealed, filed, provided, shared, passed, conveyed, presented, introduced, offered, repeated, quoted, brought up, mentioned",
        ["timething"] = "times, dates, places, time, date, place, frequency, appointments",
        ["agency"] = "agency, counseling, center, clinic, provider",
        ["his"] =
            "his/her/their ?current/existing/present own/individual/treating/personal/private/trauma/school ?individual/weekly/separate/private/personal/trauma therapist/therapists/counselor/counselors/counseling/therapy/psychologist/psychologists/clinician/sessions",
        ["proportion"] = "proportion*, share* that, amounts, manner, as the court, such shares",
        ["orderedword"] = "ordered, order, directed, required, to, into, orders, directs",
        ["ordersword"] = "ordered, order, directed, required",
        ["byword"] = "by, of, with, to, from, in",
        ["lefttotherapist"] =
            "matter/matters for the therapist*/counselor*/interventionist*, rest/rests with the therapist*/counselor*/interventionist*, for the therapist/counselor/interventionist to decide/determine, within the therapist's/counselor's discretion, matters for the reunification/reintegration/family therapist/counselor, up to the reunification/reintegration/family therapist/counselor, left to the reunification/reintegration/family therapist/counselor, left/leave/leaves to ?the therapist*/counselor*/interventionist*, up to the therapist*/counselor*/interventionist*, in the hands of the ?reunification/family/reintegration therapist*/counselor*/interventionist*, left/leave/leaves to her/his/their professional/clinical/therapeutic judgment/discretion, entrusted/delegated/committed/assigned/remitted to the ?reunification/family/reintegration therapist*/counselor*/interventionist*, at/in/within the ?sole/absolute/full discretion/judgment of the ?reunification/family/reintegration therapist*/counselor*/interventionist*, at/in/within the ?reunification/family/reintegration therapist's/counselor's/interventionist's ?sole/absolute/full/professional/clinical discretion/judgment/hands/call, the ?reunification/family/reintegration therapist's/counselor's/interventionist's call/decision/choice, for the ?reunification/family/reintegration therapist/counselor/interventionist ?alone to say/decide/determine/judge/settle/choose, up to the conjoint therapist",
        ["therapyish"] = "therap*, counsel*, treatment, program*, reunif*, reintegrat*, intervention",
        ["necessaryword"] = "time necessary, until completion, to complete, during the",
        ["stayword"] =
            "overnight stay*, overnight program*, overnight camp*, overnight intensive*, out of state program*/workshop*/treatment/camp*/stay*/intensive*, multi day, multiday, two/three/four/five/six/seven/ten/2/3/4/5/6/7/10 day program*/camp*/intensive*/workshop*/retreat*/stay*/seminar*/intervention*/course*/visit*, two/three/four/five/six/seven/ten/2/3/4/5/6/7/10 day reunification/family/therapeutic/residential program*/camp*/intensive*/workshop*/retreat*, two/three/four/five/six/seven/ten/2/3/4/5/6/7/10 days of intensive, residential program*, camp, retreat, therapeutic vacation, wilderness, days away, away from home, overnight at the, staying overnight, staying there overnight, lodge, several days, week long, weeklong, weekend intensive, intensive weekend, out of state, travel to another state",
        ["transporter"] =
            "transport agent*, transport service*, transport company, transportation agent*, transportation company, transporter*, private transport*, transport team*, transport company, transporters, escort service*, escort agent*, professional escort*, security escort*, youth transport*, security personnel, retrieval team, transport professional*, private carrier, security guard*, third party transport*, reasonable force, physical force, use of force, by force, force if",
        ["coercionword"] =
            "cut off from, confiscat*, no phone, surrender ?his/her/their phone*, without access to phone*, verbal abuse, physical obstruction, without their phones, hand over their phones, kept apart from friends, intimidat*",
        ["jointword"] =
            "joint session*, conjoint session*, conjoint therap*/counsel*, coparenting session*, coparenting counsel*, sessions together, jointly, joint therap*/counsel*, family session*, family therap*/counsel*, together",
        ["violenceword"] =
            "domestic violence, family violence, domestic abuse, protective order, protection order, restraining order, order of protection, sexual abuse, child abuse, physical abuse, abused, battered, assault*, intimate partner violence, violent, abuse of the child*, violence against, spousal abuse, abusive behavior, abusive conduct, pattern of abuse, physically abused, sexually abused, domestic assault, battery, stalking, strangl*, victim of abuse, victims of abuse, abuse by, abuse of mother/father/petitioner/respondent/the",
        ["longerword"] =
            "two years, eighteen months, 18 months, 24 months, 2 years, three years, 3 years, twenty four months, fifteen months, 36 months",
        ["coop"] = "cooperat*, support*, assist",
        ["appear"] =
            "appear*, show up, shows up, present themselves, present herself, present himself, make himself, make herself, make themselves, be available, available for, available to attend",
        ["span"] =
            "one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fifteen/sixteen/eighteen/twenty/thirty/forty/sixty/ninety/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/18/20/24/26/30/36/45/52/60/90/120/180 ?consecutive/calendar/more/full days/weeks/months/years/day/week/month/year",
        ["limitword"] =
            "extend beyond, go beyond, continue beyond, run beyond, continue past, limited, no more than, not more than, not exceed, exceed, maximum, up to, period of, total of, not longer than, no longer than, capped, only, at most, no further than, term of",
        ["forword"] = "for, over",
        ["joinword"] =
            "take part, takes part, participat*, be involved, be included, be part of, likewise attend, also attend, take an active part, take * part, play * part, play a role, take an active role, play an active role, be available, actively participate, be active, join in, joins in, join the, joins the",
        ["payonly"] = "pay, pays, paid, compensat*, funded, financially responsible, remunerat*, at the expense of",
        ["meetword"] = "meet, see, include, conduct, hold, involve, interview, work with, require, see",
        ["agentby"] = "by",
        ["forcechild"] = "make the child*, make the minor*",
        ["keepword"] =
            "keep all, keep every, keep each, keep their, keep scheduled, make all, make every, make it to all/every, attend all, attend every, attend each, make it to each, show up to/for all/every/each",
        ["in"] = "in, into",
        ["necessary"] = "necessary, needed",
        ["allcosts"] =
            "all costs, all fees, all expenses, any and all, all cost, entire cost, full cost, total cost, costs of all, all of the cost*, all charges, including but not, 100 percent, all associated, all related",
        ["rushword"] = "rush*, hurri*, hurry*, accelerat*, push*, forced along",
        ["ornot"] = "or not",
        ["lookback"] = "review*, reading, receive*, receiving",
        ["skipword"] =
            "skip*, miss, misses, cancel*, skips, absent, leave early, be late, missing, arrive late, arrives late, arriving late, be tardy, be late, forgo, forego, omit, not show, reschedule without, missed, skipped, canceled, cancelled",
        ["disregard"] =
            "disregard*, ignore*, reject*, override*, overrule*, set aside, depart from, not follow, decline to follow, refuse to follow, not bound by, decide for themselves whether, take or leave, pick and choose, treat as optional",
        ["stayaway"] =
            "stay away, keep away, stay out, keep out, excluded, take no part, takes no part, have no part, has no part, no role, no part in, nothing to do with, left out, not a part of, not be included, not attend, not take part, not participate, not be involved, not part of, not be part, excused from, exempt from, not to participate, not to attend, not to take part, not to be involved, not to be present, not be present, not to be involved, not to come, not be seen, no place in, not to be seen, not be part, not to be in attendance, not be in attendance, is not included, not to join, not join, plays no part, play no part, not a participant, not among, have any part, not take any part, not to take any part, not to have any part, not be a party to, not a party to, not be made a party, neither required nor permitted, is not needed, not to accompany",
        ["outside"] =
            "outside, beyond, no part of, not part of, not within, not a matter for, not for the therapist*/counselor*",
        ["remit"] = "remit, role, mandate, authority, province, function, scope, job, task, appointment, power*",
        ["reserved"] =
            "reserved to/for/by, reserve* to/for, remain* with, remains for, remain for, retain*, court alone, alone the court, only the court, court's alone, court's province, rest* with the court, belong* to the court, for the court, by the court alone, decided by the court, exclusively for, sole province, left to the court, left for the court, up to the court, matter for the court, matters for the court, judge alone, for this court, reserved to this, to this court, with this court, this court alone, this court's, is the court's, are the court's, matters for this, remain the court's",
        ["respword"] = "responsibility, obligation, liability, account, expense, burden, duty, debt",
        ["give"] =
            "give*, provid*, send*, submit*, file*, furnish*, issue*, deliver*, supply, supplies, write*, circulate*, prepar*, make, makes, lodg*, deposit*, tender, hand up, hands up, transmit*, forward*, serve, serves, e mail, email, emails, deliver",
        ["skipself"] = "himself, herself, themselves",
        ["consentto"] =
            "consent in writing, consent to the child*, consent before, must consent, shall consent, may consent, object, consents to the child*, consented to the child*, agree in writing before",
        ["chooseby"] =
            "agreed by, agreed between, agreed to between, stipulated by, suggested by, deemed appropriate by, acceptable to, approved by, referral from, recommended by, assigned by, identified by, selected by, chosen by, picked by, nominated by, agreed on by, agreed upon by, named by, designated by, appointed by, agreed to by, agreeable to, accepted by, agreed in writing by/between, agreed upon in writing by/between, jointly agreed by/between, agreed jointly by/between, mutually agreed by/between, settled by/between, found by, proposed by, put forward by, elected by",
        ["prevent"] =
            "prevent*, prohibit*, preclud*, bar, bars, barred, restrain*, forbid*, limits, restricts, stops, keeps, interfer*, affects, alters, changes, interrupt*, displace*, disturb*, replace*, suspends",
        ["available"] = "available",
        ["lieswith"] =
            "lies with, lie with, rests with, rest with, falls to, fall to, is for the, are for the, belongs to, belong to, up to, left to, reserved to, entrusted to, committed to, rests in, lies in, rest in, matter for, matters for, decision of, call of, determined solely by, decided by, settled by, a matter within, in the hands of",
        ["latitude"] = "latitude, free, freedom, flexibility, liberty, leeway",
        ["combine"] =
            "combination*, together, separately, jointly, alone, one or both, siblings, subset*, constellation*, grouping*, other family members, additional family members, step parents, stepparents, grandparents, extended family, either parent, each parent, both parents, any family member, any member, one of you, just the child, both of you, the three of them",
        ["but"] = "but, except",
        ["judgment"] = "judgment, judgement, opinion, view, assessment, estimation",
        ["opinion"] = "opinion",
        ["gain"] = "gain*, benefit*, serve*, purpose, progress",
        ["last"] = "last, lasts, run, runs, extend, extends, continue for",
        ["free"] = "free, at liberty, liberty, entitled",
        ["neither"] = "neither parent, neither party, no party, no parent",
        ["confine"] = "confine*, limit*, restrict*, keep*, stay*",
        ["leave"] = "leave, leaves, defer*",
        ["whoever"] =
            "whichever of, whichever one, whichever therapist/counselor/clinician, whoever, whomever, such person as, such therapist as, referred by, refers, referral*",
        ["lengthword"] = "length, duration, time, timeframe, timetable",
        ["varyword"] =
            "vary, varies, differ*, not be known, not known, not be predicted, unpredictable, depends, depend, some families, known in advance, predict*, from family to family, not be known in advance, months or years, different, as long as it, as much time",
        ["takeword"] = "take, takes, need, needs, require, requires",
        ["nolimit"] =
            "no time limit, not time limited, no fixed end, no end date, open ended, no set duration, no set length, no predetermined, without time limit, not limited in time, no date is/has, no fixed date, no set date, no timetable, no set timetable, no fixed timetable, no fixed term, no fixed period, as long as it takes, for as long as needed, no deadline, indefinite*, no fixed length, no preset",
        ["withhold"] =
            "withhold*, keep the child* from, keep the child* away, keep the child* home, prevent the child*, excuse the child*, stand in the way, obstruct*, interfere*, hinder*, discourage*",
        ["outofscope"] =
            "beyond/outside/exceed* ?the scope/role/remit/authority/mandate/province, beyond/outside her/his/their scope/role/remit/authority/mandate, beyond/outside the therapist's/counselor's role/remit/authority/scope, not within ?the scope/role/remit/authority/province, not within the therapist's/counselor's role/authority/scope, not be/the/a/her/his task/job/function/role/business of, not be/is the/a/her/his task/job/function/role/business of, not a/the question/matter/subject/topic for, no question/matter/subject/topic for, not part of the therapist's/counselor's role/job/function",
        ["knowledge"] = "information, attendance, progress, status, report, update",
        ["choosea"] =
            "select a, select the, jointly select, mutually select, choose a, choose the reunification/therapist/counselor, agree upon a, agree on a, propose a, nominate a",
        ["adopted"] = "adopt*, approve*",
        ["makeword"] = "make, makes, force, forces, have, push",
        ["providerword"] = "provider, professional, counseling provider, service provider",
        ["nothingword"] = "nothing, none of",
        ["goesword"] =
            "goes, go, leaves, leave, reaches, reach, gets, come before, comes before, brought before, find its way, put before, laid before, presented to, made known, passed on",
        ["restword"] = "remaining, remainder, balance, rest, other",
        ["advances"] = "advance*, reimburs*, repay*, first instance",
        ["seeword"] =
            "see, sees, seen, call, calls, text, texts, communicate, communicates, speak to, speak with, speak, visit, contact, telephone, have contact, write to",
        ["disparage"] =
            "about, ill, disparag*, regarding, litigation, concerning, of the other, derogator*, negative*, case",
        ["cutoff"] = "cut off from, separated from, kept away from, isolated from, kept from",
        ["liveword"] =
            "live with, lives with, reside with, resides with, live, reside, remain with, placed with, stay with",
        ["phoneword"] = "phone*, telephone*, device*, cell*",
        ["takenword"] =
            "taken, surrender*, confiscat*, removed, collected, handed over, given up, give up, gives up, hand over, turn in, turned in, surrenders, lose, loses",
        ["kinword"] = "friends, relatives, grandparents, siblings, classmates, extended family, relations, family",
        ["barredword"] = "barred, forbidden, prohibited, denied, at an end",
        ["honorword"] = "honor*, honour*, keep, keeps, arrive*, be there, be at, respect, meet all, appear",
        ["convene"] = "require*, call*, hold*, convene*, arrange*, schedule*",
        ["meetingkind"] =
            "joint meeting*, private meeting*, separate meeting*, meetings with, meetings of, joint session*, individual session*, family session*",
        ["sayword"] =
            "to say, to decide, to determine, to settle, to judge, to choose, to fix, to set, judge, determine, decide, settle, choose, rule, state",
        ["lets"] = "concludes, terminates, discharges, releases, lets, excuses, dismisses, ends, closes",
        ["obliged"] =
            "obliged, obligated, required, compelled, bound, need, expected, obliges, obliges, obligates, compels, requires",
        ["contactfollows"] =
            "time shall/will/must follow, visits shall/will/must follow, visitation shall/will/must follow, schedule shall/will/must follow, time with the children shall/will/must follow, time with the child shall/will/must follow, access shall/will/must follow, contact shall/will/must follow",
        ["stayout"] =
            "take/takes no part in ?any/the question/questions/matter/issue/dispute/decision/decisions of/about/over/on, stay out, stays out, stay out of, steer clear, keep out, keep clear, take no position, takes no position, no involvement, not become involved, not get involved, not involve, leave",
        ["asked"] = "asked, called on, called upon, requested, required, invited, consulted",
        ["sheit"] = "she, he, it, they",
        ["view"] = "view, views, opinion, judgment, say",
        ["controls"] =
            "control, controls, govern, governs, prevail, prevails, be final, is final, decide, decides, be followed",
        ["aswell"] = "as well as, along with, together with",
        ["notrequired"] = "not required, not obligated, not obliged, need not, not necessary, not mandatory",
        ["costword"] =
            "cost*, fee, fees, expense*, charge*, bill, bills, invoice*, retainer, tab, copay*, charges, account",
        ["legalfee"] = "attorney's fees, attorneys' fees, attorney fees, counsel fees, legal fees",
        ["contactoften"] = "when or how often visits/contact, how often visits/contact/visitation, when visits",
        ["priority"] = "priority, precedence",
        ["violation"] = "violation, contempt, breach, contemptuous",
        ["drawnin"] =
            "drawn into, be involved in, become involved in, entangled in, enmeshed in, brought into, pulled into, dragged into, take sides, take a side, entangle*",
        ["position"] = "position, stance, opinion, view, views, sides, side",
        ["afterwhich"] = "after which, whereupon, thereafter",
        ["beforeword"] = "before, until, unless, without, till",
        ["recordword"] =
            "records, record, disclosure, release, exchange, information, file, files, history, histories, notes, chart, charts",
        ["payer"] =
            "that parent, that party, the attending parent, the parent who*, the party who*, the participating parent, the requesting parent/party, whoever attends",
        ["sharedeven"] =
            "shared equally/evenly, split equally/evenly, paid equally, borne equally, shared 50, split 50",
        ["intoeffect"] = "into effect, into practice, into action, in effect at",
        ["whatever"] =
            "whatever, anything, everything, what the, that which the, all that the, what dr, what ms, what mr, what she, what he",
        ["andshall"] = "and shall, and must, and will, and may, and is to, and is ordered to",
        ["dothem"] = "to do, shall do, must do, do it, be done",
        ["identifyword"] = "identif*, locate, locates, line up",
        ["usedforce"] = "used, applied, employed, permitted, exerted, brought to bear",
        ["governword"] =
            "determine*, decide*, control*, govern*, dictate*, prevail*, be considered, excuse*, matter, affect, be decisive, set the pace, be the measure",
        ["separateth"] =
            "separate from, other than, different from, independent of, distinct from, not the reunification",
        ["treatword"] = "treat, treats, see, sees, work with, works with, counsel, meet with, attend to",
        ["title"] = "mr, ms, mrs, dr",
        ["ifword"] = "if, should, where",
        ["voluntary"] = "voluntary, optional, a matter of choice, at their option",
        ["ratio"] = "50/60/65/70/75/80/85/90/40/35/30/25/20/15/10 50/40/35/30/25/20/15/10/60/65/70/75/80/85/90",
        ["services"] =
            "services, coaching, class*, course*, treatment, counseling, therapy, evaluation, assessment, work",
        ["obtain"] = "obtain, secure, enroll, undertake, complete, arrange, engage, participate, attend, comply",
        ["nosay"] =
            "say/says nothing of/about/on/concerning ?the custody/visitation/parenting/contact/time/schedule, no say, no voice, no authority, no power, no role in deciding, no part in deciding, not empowered, not authorized, no jurisdiction",
        ["whetherword"] = "whether, when, how, if",
        ["shouldword"] =
            "should, ought, appropriate, be expanded, be increased, become, safe, warranted, ready, begin, resume",
        ["decisionword"] = "decision, decisions, determination*, ruling*, directive*, say so",
        ["keepsword"] = "keep, keeps",
        ["reasonword"] = "reason, excuse, excuses, justif*, ground, defense, basis",
        ["continueword"] =
            "continue*, continuing, remain*, resume*, keep*, ongoing, existing, current, uninterrupted, maintained, goes on, go on, undisturbed, unchanged, uninterrupted, as before, not be interrupted, not be disturbed",
        ["commword"] =
            "calls, letters, e mails, emails, communication*, correspondence, contact, dialogue, discussion*",
        ["evidence"] = "evidence, admissible, admitted",
        ["waiver"] = "waiv*",
        ["havechild"] =
            "have the child* there/ready/present/available/at, have them there, see that the child*/minor* is/are there/present, have those/these/the child* there/present/available, have them there/present",
        ["whoattend"] =
            "who attends, who participates, who will attend, how often sessions, how many sessions, frequency of ?the sessions, number of sessions",
        ["discharge"] =
            "discharge, discharges, release, releases, certification, say so, written notice, determination, decision",
        ["agesword"] = "turns, reaches, attains, birthday, majority",
        ["document"] =
            "documents, forms, paperwork, papers, whatever is, anything, whatever, any paper, paper, such papers, anything",
        ["record2"] =
            "records, record, disclosure, exchange, hear from, obtain information, learn from, speak with, speak to, talk to, talk with, get records, consult with, consult, confer with, gather information",
        ["costoftherapy"] =
            "cost/costs/fees/expense/expenses of ?the/such/said/any/all ?family/reunification therapy/counseling/treatment/sessions, therapy/counseling costs/fees/expenses/bills",
        ["funds"] = "funds, account, estate, proceeds, community",
        ["asword"] = "as",
        ["disputeword"] = "dispute, disputes, litigation, contest, disagreement*, conflict",
        ["feelings"] =
            "child's/children's/minor's feelings/emotions/comfort/needs/readiness/wishes, feelings of the child*",
        ["overobjection"] =
            "over the child's/children's/minor's/her/his/their ?stated objection*/protest*/refusal*/wishes, despite the child's/children's/her/his/their objection*/protest*/refusal*/wishes",
        ["paceword"] = "pace, speed, tempo, timing, how fast, how quickly, how slowly, how soon",
        ["setword"] = "set, dictated, determined, controlled, governed, decided, driven",
        ["histherapist"] =
            "her/his/their ?current/present/existing/own/individual/regular therapist*/counselor*/psychologist*",
        ["directs"] = "directs, direct, recommends, instructs, advises",
        ["lifted"] =
            "is lifted, dissolve*, no longer in effect, is vacated, expires, expired, not a no contact, nothing herein",
        ["keptfrom"] =
            "kept from, kept apart from, kept away from, separated from, removed from, taken from, sequestered from, isolated from",
        ["blackout"] =
            "blackout, black out, no contact period, period of no contact, non contact period, noncontact, moratorium, sequestration",
        ["beallowed"] = "be allowed, be permitted, allow*, permit*",
        ["occurword"] = "occur, take place, be had, be allowed, be permitted, happen, resume",
        ["duringword"] =
            "during the program/intervention/intensive/treatment/process/therapy/workshop, during this time/period/phase, for the duration, while the program/intervention/intensive/treatment/therapy, for that purpose, upon enrollment, in order to, so that",
        ["caremove"] =
            "placed in, transferred to, moved to, delivered into, turned over to, reside with, resides with, live with, lives with, stay with, remain with, in the care, sole care",
        ["given"] = "awarded, granted, given, vested with, shall have sole, shall have temporary, assume, assumes",
        ["possessionword"] = "possession, access, parenting time, visitation",
        ["reduceword"] =
            "reduced, curtailed, limited, restricted, modified, adjusted, altered, shortened, changed, cut",
        ["staying"] =
            "overnight stay*, stay* overnight, staying, lodging, lodge, lodged, hotel, residential, live in, reside at, sleep*, overnight, overnights, away from home, on site, onsite, boarding, spend the night, spend * nights, nights",
        ["programword"] =
            "program, programs, programme, workshop*, intensive, intensives, retreat*, camp, camps, seminar, facility, ranch, center, centre, course",
        ["venue"] = "hotel, resort, lodge, cabin, ranch, campus, facility, residence of the, retreat center",
        ["daysword"] = "days, nights, weekend, consecutive days, day, week",
        ["travelword"] = "travel*, fly, flies, flown, go to, taken to, sent to, transported to",
        ["elsewhere"] =
            "out of state, out of the state, another state, outside the state, outside of the state, other state, multiple days, several days, consecutive days, five days, four days, three days, seven days, multi day, for a week, the weekend",
        ["carried"] =
            "transported, carried, taken, removed, moved, brought, delivered, conveyed, transport, take, bring, remove, restrained, placing, putting, escorted, escort, carry, recover, retrieve, retrieved",
        ["forceword"] =
            "by force, force, forcibly, against her/his/their will, handcuff*, restraint*, physically, if necessary by, if they resist, if he resists, if she resists, if the child* refuse*/resist*, physical means, bodily, physical restraint, such means as, by any means, all means necessary, whatever means",
        ["guardword"] = "agent*, guard*, security, escort*, officer*, company, transporter*",
        ["threatened"] =
            "threaten*, warned that, told that, punish*, intimidat*, humiliat*, berat*, scold*, detention, juvenile hall",
        ["isolated"] = "isolat*, sequester*, secluded, seclusion, cut off",
        ["sameroom"] =
            "same room, same session, same space, same virtual, same video, side by side, face to face, joint video, in each other's presence, in the presence of each other, with both parents present, both parents present, both parties present, with father present, with mother present, shared session*, all three together, as a family",
        ["agedword"] = "years old, years of age, year old, months old, months of age, aged",
        ["longspan"] =
            "thirteen/fourteen/fifteen/sixteen/seventeen/eighteen/twenty/thirty/13/14/15/16/17/18/20/24/30/36 months, two/three/four/five/2/3/4/5 years, 60/70/78/80/90/100/104 weeks, sixty/seventy/eighty/ninety weeks, year and a half, more than a/one year, longer than a/one year, 400/450/500/540/545/600/700/720/730 days, two year, three year, eighteen month, 18 month, 24 month, twenty four month, 2 year, 3 year",
        ["violentwork"] =
            "batterer*, domestic violence treatment/program/class*/counseling, anger management, abuser*, intervention program, offender*, own treatment, own behavior, own behaviour, accountability, his own therapy, her own therapy, individual therapy, individual counseling, individual treatment",
        ["onceword"] = "once, after, upon completion, only after, following completion",
        ["firstword"] = "first, beforehand, before, prior to, precede*",
        ["standword"] = "stands, shall stand, remains in effect, remain in effect, in force",
        ["harmed"] =
            "committed, perpetrated, inflicted, assaulted, abused, battered, strangled, stalked, engaged in, was convicted",
        ["restrained"] = "restrained party, restrained person, the restrained",
        ["unfounded"] =
            "unfounded, unsubstantiated, was dismissed, were dismissed, dismissed, withdrawn, not proven, not established, not been proven, no evidence, no credible evidence, was denied, is denied, were denied, finds none, found none, finds no, found no, none was found, no such history, no history, none found, and finds none, there is none, there was none, and none",
        ["jointadj"] = "joint, conjoint",
        ["nolonger"] =
            "no longer serve*, no longer act*, no longer be the, no longer the, no further role, no longer provide*",
        ["permittedword"] = "permitted, allowed, wanted, needed, necessary, contemplated",
        ["setsword"] = "appoints, sets, fixes, gives, makes, chooses, designates, offers, calls",
        ["upto"] = "up to, a choice for, optional for, left to",
        ["coverword"] = "cover, covers, fund, funds, finance, finances, foot, foots, underwrite*, pay for, pays for",
        ["handsover"] = "release, releases, provide, provides, share, shares, disclose, discloses, give, gives",
        ["differentword"] =
            "different people/persons/professionals/individuals/therapists, not be the same, separate people/persons/individuals",
        ["nolongeras"] =
            "no longer act/serve/be/acts/serves/work as ?the/a ?reunification/family/reintegration therapist/counselor/provider/interventionist",
        ["forbidden"] = "prohibited, forbidden, barred, enjoined, restrained, precluded, prevented",
        ["seeingword"] = "seeing, speaking, contacting, visiting, communicating, having contact, having any, contact",
        ["notcontact"] = "not contact, not communicate, not to contact, not to communicate",
        ["oneyearcap"] =
            "not more than a/one year, no more than a/one year, not longer than a/one year, no longer than a/one year, not exceed* a/one year, not to exceed a/one year",
        ["dowork"] =
            "do reunif*/reintegrat* therap*/counsel*/work, do the reunif*/reintegrat* therap*/counsel*/work, do family/conjoint therap*/counsel*, do reconcil*/reconnect*/unification therap*/counsel*/work, do the reconcil*/reconnect*/unification therap*/counsel*/work",
        ["seenby"] = "seen by, treated by, interviewed by, met by, worked with by, evaluated and treated by",
        ["asrequested"] =
            "as requested, as directed, as required, as scheduled, as instructed, as recommended, when requested, when asked, when scheduled, whenever requested, whenever asked, when directed",
        ["prioritize"] = "prioriti*, give priority to, give precedence to, make a priority",
        ["clashword"] = "conflicts with, conflict with, conflicting with, overlaps, overlap, overlapping, clash*",
        ["untildone"] =
            "until discharged, until released, until successfully discharged, until they/the/he/she are/is discharged, until discharge, until release from",
        ["onlycourt"] =
            "only the court, only this court, court alone, solely the court, no one but the court, no one other than the court, only a judge, only by the court",
        ["agreeword"] = "agreed, decided, determined, set, chosen, settled",
        ["notrt"] =
            "not participate in the reunification/family, not take part in the reunification/family, not be involved in the reunification/family, not serve as the reunification/family, is not the reunification/family, other than the reunification/family, separate from the reunification/family, not conduct the reunification/family, not provide the reunification/family, not undertake the reunification/family, not do the reunification/family, no part in the reunification/family",
        ["dowhat"] =
            "do what, do as, do whatever, does what, do all that, do everything, does as, do all, carry out at home what, carry out what, carry out whatever, act on what, put into practice what, give effect to what, comply with what, comply with whatever, adhere to whatever, abide by what, abide by whatever, follow what, follow whatever, do at home what",
        ["asksword"] =
            "asks, calls, tells, says, recommends, directs, requires, requests, advises, instructs, suggests, wants, asks of, prescribes, calls for, lays down, sets out, assigns, proposes, recommends to them, sets",
        ["wantornot"] =
            "whether they/he/she want/wants/wish/wishes/like/likes ?to or not, whether or not they/he/she want/wants/wish/wishes/like/likes, like it or not, whether they/he/she like/likes/want/wants it or not, whether they/he/she feel/feels/is/are",
        ["leaveitto"] =
            "leave it to, leave it up to, leave to, leave up to, leave that to, leave the decision to, be left to, left to, left up to",
        ["schedulehead"] = "schedule, frequency",
        ["lengthhead"] = "duration, term, length of therapy, length of treatment",
        ["completedby"] =
            "completed by, complete by, concluded by, finished by, completed no later than, completed on or before, completed before, concluded no later than, end no later than, end by",
        ["intakeword"] =
            "intake, intakes, first session, first appointment, initial session, initial appointment, enrollment, paperwork, forms, retainer",
        ["whenword"] = "when, upon, once, until, unless, at such time",
        ["partword"] = "participants, participant, attendees, those attending, those who attend",
        ["decides"] =
            "decide, decides, determine, determines, choose, chooses, set, sets, fix, have the right to decide, free to decide",
        ["oftenword"] =
            "how often, how many sessions, how frequently, frequency, who attends, who participates, who will attend, who comes, number of sessions, schedule of sessions",
        ["rectherapist"] =
            "recommendation/recommendations/advice/direction/approval/consent/decision/determination of the ?reunification/family/reintegration therapist/counselor/interventionist, therapist's/counselor's/interventionist's ?written recommendation/advice/direction/approval/consent/decision/determination, advice/opinion/say so/blessing/clearance/word of the ?reunification/family/reintegration/conjoint therapist/counselor/psychologist/clinician/interventionist, recommendation/recommendations/direction/approval of the ?conjoint/treating psychologist/clinician, therapist's/counselor's/psychologist's/clinician's blessing/clearance/opinion/say so/word/sign off",
        ["halves"] = "50 50, fifty fifty, 50 percent each, one half each, half each, equally, evenly",
        ["toword"] = "to, between, for",
        ["copied"] = "copied, copy, copies, cc",
        ["willbe"] = "shall be, will be, is, are, to be",
        ["letword"] = "let, lets",
        ["knowword"] =
            "know, hear, posted, informed, apprised, advised, up to date, abreast, aware, posted, in the loop, up to speed, in the picture, au courant, current",
        ["untilword"] = "until, till, through, thru, up to and including, not beyond",
        ["presentword"] =
            "present, there, delivered, in attendance, available, ready, on hand, attends, attend, comes, come, gets to, is taken, are taken, is brought, are brought, arrives, arrive, appears",
        ["exchangeword"] = "exchange*, handover*, hand over*",
        ["duty"] = "obligation, duty, requirement, compulsion",
        ["thirdpayer"] =
            "nation, tribe, county, state, department, clerk, grandparent*, grandmother, grandfather, program fund*, court fund*, employer, insurer, insurance, grant, public defender, legal aid",
        ["forced"] = "forced, compelled, coerced, involuntary, compulsory",
        ["otherwork"] =
            "anger management, anxiety management, stress management, substance abuse, batterer*, drug treatment, alcohol treatment/counseling/program*, domestic violence treatment/program*/classes, sex offender*, marriage counseling, couples counseling, marital counseling, credit counsel*, addiction*, depression, her/his own mental health, sobriety, alcoholics, coparenting counsel*/class*/therap*, co parenting counsel*/class*/therap*, mediation, family relations officer/counselor, issue focused evaluation, custody evaluation",
        ["themword"] = "them, it, those, that, either",
        ["ownalone"] =
            "hers alone, his alone, theirs alone, her own, his own, their own, of her own, of his own, of their own, for herself, for himself, for themselves, just for, only for, who is not the, separate from",
        ["guidedby"] =
            "guided by, led by, governed by, take direction from, take their lead from, bound by, subject to the direction of, follow the word of, defer to, defers to, look to",
        ["treatonly"] =
            "treating professional only, treating provider only, treatment provider only, therapeutic role only, treating therapist only, a treating professional, a treating therapist, treating and not, treating not forensic, therapeutic and not, clinical and not, therapeutic not forensic, acts only as a treating, not a forensic",
        ["hear"] = "hear from, hears from, hear directly",
        ["donein"] =
            "completed within, concluded within, finished within, complete within, end within, ends within, concluded in, completed in",
        ["ownoftherapist"] =
            "counselor/therapist/psychologist/clinician/psychotherapist of her/his/their own, own counselor/therapist/psychologist/clinician/psychotherapist",
        ["initword"] = "in it, in this, in on it, part of it, part of this",
        ["takesword"] = "take, takes, drive, drives, bring, brings, fetch, fetches",
        ["whoeverhas"] =
            "whoever has, whichever parent has, whichever of them has, whoever the child* is with, the parent with whom, the parent who has, parent having, parent then having, parent in whose, party having, party who has, whichever party has, custodial parent, residential parent, parent exercising, whichever one has",
        ["inwhichcase"] =
            "in which case, in which event, until the court rules/decides/determines, until ruled, pending a ruling",
        ["firstamount"] = "first dolars, initial dolars",
        ["notlater"] = "no later than, not later than, by, on or before, at the latest, before",
        ["ordinal"] =
            "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, twelfth, fifteenth, sixteenth, twentieth, 3rd, 4th, 5th, 6th, 8th, 10th, 12th, last",
        ["after"] = "after, upon, with, following",
        ["offernames"] =
            "send/sends/submit/submits/give/gives/provide/provides/supply/supplies/propose/proposes/offer/offers/exchange/exchanges/put ?forward ?the/up two/three/2/3/several names, send/submit/give/provide/supply/propose/offer the names of two/three/2/3/several, send/submit/give/provide/supply/propose/offer ?up ?a list of ?two/three/several, submit/send/provide two/three/2/3 candidates/nominees/nominations/counselors/therapists, propose/proposes/submit/submits/nominate/nominates/suggest/suggests/name/names/offer/offers two/three/several ?reunification/family/qualified therapists/counselors/clinicians/professionals",
        ["fromlist"] =
            "list, from the list, on this list, from a list, from among them, from among the, one of the following, one of them, one of the three, one of the two, one of those, from these, from that list, on that list, roster, panel, court's list, approved list, list kept, list of approved",
        ["nameof"] = "name of, names of, name",
        ["caseplan"] = "case plan, permanency, reasonable services, reunification services",
        ["notoptional"] =
            "not optional, not voluntary, not a suggestion, not a matter of choice, not up for negotiation, no exceptions, without exception",
        ["notviolation"] =
            "not a violation, not constitute, not be a violation, not be contempt, not a breach, no violation, not deemed, not be deemed, not in itself, not of itself, not be treated, not by itself, not be considered",
        ["sowill"] = "so will, so shall, so must, so are, as will, as shall, as must, as well as",
        ["priorityover"] =
            "take/takes/have/has/given priority/precedence over, come/comes before, come/comes first, prevail over, outrank*, override other/all/sports/school",
        ["nomore"] =
            "no more, and then stop, then stop, no further, not one more, and no longer, only, in all, in total",
        ["courtday"] = "trial, hearing, review, conference, school year, summer, adjourned, return",
        ["billword"] = "bill, bills, invoice, invoices",
        ["dohomework"] =
            "do/does/complete/completes/perform/performs/finish/carry ?out/the/any/all/such/whatever ?the/assigned/therapeutic/between homework/exercises/assignments/tasks/worksheets/reading",
        ["outofcourt"] =
            "out of court, out of the court, out of this court, out of the litigation, kept from the court",
        ["notappointed"] =
            "is/are not appointed/named/designated/selected, will/shall not be appointed/named/designated/selected",
        ["tellsmissing"] =
            "if a/either/any/the/one party/parent/parties/parents does/do/has not attend*/appear*/come/participate*, if either does not attend*/appear*/come/participate*, whenever a/either/any party/parent does not attend*/appear*/come/participate*, when a/either/any party/parent does not attend*/appear*/come/participate*",
        ["lettersays"] = "letter/note/report/statement will/shall/may/must say/state/show/tell",
        ["whocame"] = "who came, who attended, who comes, how many times, how often, attendance, dates of",
        ["whenscheduled"] = "when scheduled, as scheduled, whenever scheduled, when called for, when summoned",
        ["himher"] = "him, her, them",
        ["sendsfor"] = "sends for, send for, calls them, calls for them, calls upon them, summons them",
        ["runsit"] = "runs it, runs this, runs the therapy/sessions/counseling/process",
        ["perword"] = "per, as per",
        ["goverb"] = "go, goes, come, comes, turn up, turns up, shows up, show up",
        ["namesnum"] = "two/three/four/2/3/4/several names/candidates/nominees",
        ["tellwhat"] =
            "court what/which/how/when, parties what/which/how/when custody/contact/visits/parenting, judge what/which/how/when",
        ["ateverysession"] =
            "at every/each appointment/session, at all appointment*/session*, to every/each/all appointment/session/appointments/sessions, turn up every time, there every time",
        ["thempl"] = "them, both of them",
        ["accordword"] = "at, per, according, in accordance, following, pursuant, in line",
        ["fitword"] =
            "appropriate, suitable, suited, adapted, sensitive, geared, attuned, matched, comfortable, tailored, right",
        ["chooser"] =
            "president, society, association, agency, service, mediator, registrar, clerk, director, board, institute, chair, principal, arbitrator",
        ["allocword"] =
            "may allocate, shall allocate, allocates, may assign, assigns, has available, may nominate, may designate, nominates, designates, makes available, can offer, provides",
        ["longword"] = "long, in length, in all, in total, total",
        ["splitverb"] = "split, splits, divide, divides, share, shares, halve, halves",
        ["askverb"] = "ask, asks, asked, asking, request, requests, requested, seek, seeks, solicit*, elicit*",
        ["againstwill"] =
            "against her/his/their/the will/wish/wishes, against the child's/children's/minor's will/wish/wishes, against the will/wish/wishes",
        ["optionalword"] = "optional, voluntary, not required, not mandatory, not compulsory",
        ["hearingword"] = "hearing, hearings, trial, cross, examination",
        ["openspan"] = "_ months, _ month, _ weeks, _ week, _ days, _ sessions, _ years, _ year",
        ["evaltitle"] =
            "custody evaluator, parenting evaluator, custody evaluation, psychological evaluation, issue focused evaluation, parenting time evaluation",
        ["awayfrom"] =
            "stay/stays/keep/keeps/remain/remains out of the child's/children's life/lives, stay/stays/keep/keeps/remain/remains away from the/said/minor child*/minor*, stay/stays/keep/keeps/remain/remains away from said/the minor child*, keep/keeps her/his distance from the child*",
        ["nearby"] = "feet/yards/meters/metres/foot of/from",
        ["partedfrom"] = "separation/distance/break/apart from, apartness from",
        ["spanadj"] =
            "one/two/three/four/five/six/seven/ten/1/2/3/4/5/6/7/10 day, one/two/1/2 week, multi day, week long, weeklong, 24/48/72/96 hour",
        ["custodian"] =
            "primary/sole/exclusive/temporary/interim residential/custodial/physical/managing parent/custodian/conservator, primary/sole residential/physical custodian, primary/sole custodian, custodial parent, residential parent, primary caregiver/caretaker",
        ["becomes"] =
            "shall be, will be, shall serve as, shall become, will become, is designated, are designated, is made, is named, shall act as, be designated, be named",
        ["moveto"] =
            "move to, moves to, moved to, move into, moves into, moved into, relocate* to, shall go to, move in with, moves in with",
        ["home"] = "home, house, household, residence, care",
        ["escorts"] =
            "the/these/said/such/two/three/hired/professional escorts, escorts may/shall/will, escorts to, retrieval agents, marshal, deputies",
        ["direplace"] =
            "foster care, shelter care, boarding school, detention, juvenile hall, wilderness program, group home, residential treatment, jail, arrest*, police, locked facility, psychiatric",
        ["loses"] =
            "lose/loses ?her/his/their/the/any ?cell phone*/devices/electronics/privileges/sports/allowance/tablet/activities, loss of ?her/his/their/the phone*/devices/electronics/privileges/sports/allowance/activities, impose/imposes/imposing consequences, suffer consequences, grounded, withdrawn from her/his/their team/sports/activities, removed from her/his/their team/sports/activities/school",
        ["nodevices"] =
            "no access to ?her/his/their/any/the ?cell phone/phones/device/devices/electronics/screens/friends/relatives/social/internet",
        ["returnto"] = "return to, returns to, go back to, attend, attends, go to",
        ["lifeplace"] = "school, team, church, activities, friends, neighborhood, home",
        ["leaves"] =
            "leave, leaves, leaving, left, delegate, delegates, delegated, delegating, entrust*, commit, commits, committed, cede, cedes, ceded, vest, vests, confer, confers, confide*, refer, refers, assign, assigns",
        ["toth"] = "to, upon, with, in, on",
        ["morekin"] =
            "stepparent*, step parent*, stepmother, stepfather, siblings, sibling, grandparent*, other family members, extended family, significant others, new partners, half siblings, other persons, third parties, other relatives, anyone else, others",
        ["bringin"] = "bring, include, involve, invite, see, have, add, bring in",
        ["lastsword"] =
            "continue*, last, lasts, remain/remains in place/effect/force, go on, goes on, run, runs, proceed*, in effect",
        ["courtevent"] =
            "hearing, trial, review, conference, school year, school term, semester, calendar year, summer, return date, adjourned date, relocation, relocates, emancipat*, graduat*, remarriage, final judgment, final orders, permanent orders, entry of the decree/judgment/final, decree is entered, judgment is entered",
        ["expertcost"] =
            "court reporter*, witness fee*, deposition*, process server*, expert's, own expert*, expert witness*, stenograph*, cost of the appeal, costs of the appeal, costs of appeal, postage, copying",
        ["incourt"] =
            "testimony, testify, testifies, testifying, deposition*, transcript*, court appearance*, appear at trial, subpoena*",
        ["supword"] = "supervision, supervised, supervisor",
        ["dropword"] =
            "lifted, lift, lifts, removed, ended, ends, end, dropped, drop, waived, relaxed, relax, discontinued, eased, fall away, falls away, cease*, loosened",
        ["nodsword"] =
            "signs off, sign off, gives the green light, give the green light, green light, gives her/his/their/the blessing/approval/nod/okay, approves, approve, agrees, consents, recommends, advises, says so, says, clears, reports that, feels, feels it, is satisfied, certifies, confirms",
        ["obtained"] =
            "engaged, retained, found, secured, obtained, hired, arranged, identified, selected, located, put in place",
        ["nonebut"] = "but, except, other than, besides, save",
        ["beused"] =
            "use, uses, see, sees, engage, engages, retain, retains, hire, hires, work with, works with, go to, goes to, contact, contacts, meet with, attend with",
        ["gets"] = "get, gets",
    };
}
