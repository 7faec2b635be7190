namespace Bases.FiveYears.Checker;

/// <summary>Everything that is verified, by article.</summary>
public static class Checks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("title", [4], typeof(Choices), "special titles: key bases only, three people, ended with the base", Choices.Titles),
        new(
            "bureau",
            [6],
            typeof(Bureaux),
            "recommendation of the own city before acceptance, reminder after five working days, mandates taken back at 24:00 of their last day",
            Bureaux.Check
        ),
        new(
            "condition",
            [6, 8, 11, 12, 13, 14],
            typeof(Conditions),
            "A06-REC, A08-2a, A11, A12-1, A12-2, A13-docs, A14 judged anew; H blocks, S and human ones with an officer's reason; 退回补正 of five working days",
            Conditions.Check
        ),
        new(
            "call",
            [4, 13],
            typeof(Calls),
            "approved by a second person, announced at its opening, window to the second, drafts reminded D-7, -3, -1 and ended by the close, directed calls",
            Calls.Check
        ),
        new(
            "panel",
            [15, 24],
            typeof(Panels),
            "odd and at least five, C0–C5, ten working days, reminder three before, replacement, score and conclusion, figures reckoned anew",
            Panels.Check
        ),
        new(
            "conclusion",
            [16],
            typeof(Conclusions),
            "one for each reviewed application, with reason, two people, told, before publicity",
            Conclusions.Check
        ),
        new(
            "publicity",
            [17],
            typeof(Publicities),
            "at least five working days, day 0 not counted, list as agreed and unchanged, over at 24:00, nobody held up by another's objection, nobody named before its end",
            Publicities.Check
        ),
        new(
            "objection",
            [17],
            typeof(Objections),
            "contact in two, finding in fifteen working days or a reminder, answer, naming held up, upheld ones decided anew",
            Objections.Check
        ),
        new(
            "naming",
            [18],
            typeof(Namings),
            "document by two people, its date the naming, own number, announcement, mail, nobody forgotten",
            Namings.Check
        ),
        new(
            "support",
            [19, 20, 21],
            typeof(Support),
            "all effective bases that fit invited and told, nobody else; priority with a person's statement",
            Support.Check
        ),
        new(
            "reminder",
            [22],
            typeof(Reminders),
            "opening, D-30, -15, -7, -3, -1 back, D+1 forward, 09:00, to leader and host of the day, to who owes and no other",
            dossier => Reminders.Check(dossier.Evidence, dossier.Bases)
        ),
        new("digest", [22], typeof(Digests), "one to the department and to each bureau concerned, at each stage", Digests.Check),
        new(
            "result",
            [22],
            typeof(AnnualResults),
            "15 January 24:00 (I-2), late is 不合格 unless an officer found otherwise, corrections of five working days, two people",
            dossier => AnnualResults.Check(dossier.Evidence, dossier.Bases, dossier.Years)
        ),
        new(
            "change",
            [23],
            typeof(Changes),
            "due in ten working days, reminded and called late at its instant, in the year's report, what is new from its day",
            dossier => Changes.Check(dossier.Evidence, dossier.Bases)
        ),
        new(
            "evaluation",
            [24, 30, 31],
            typeof(Evaluations),
            "naming date + 3k years, the year's list, late warning to the department, result",
            dossier => Evaluations.Check(dossier.Evidence, dossier.Bases)
        ),
        new("excellence", [24, 25], typeof(Excellence), "the year's share, documents and visit both, two people", Excellence.Check),
        new("money", [26], typeof(Money), "no step anywhere asks to approve a use of funds", Money.Check),
        new(
            "recommendation",
            [27],
            typeof(Choices),
            "only effective bases with nothing against them, reason, two people, letter",
            Choices.Recommendations
        ),
        new(
            "ending",
            [23, 28, 29],
            typeof(Endings),
            "proposals for two 不合格 in a row or a failed evaluation and nothing else, notice, ten working days, two people, end state",
            dossier => Endings.Check(dossier.Evidence, dossier.Bases)
        ),
        new(
            "condition-28",
            [28],
            typeof(BasicConditions),
            "a deregistered host leads to a proposal at the next 06:00, nothing else does",
            BasicConditions.Check
        ),
        new(
            "finding",
            [28, 29],
            typeof(Findings),
            "two people; pending applications rejected at that instant and bases proposed for revocation or termination together",
            Findings.Check
        ),
        new(
            "national",
            [30],
            typeof(Choices),
            "consent, two people, counted from the inclusion, left at their own wish",
            Choices.NationalBases
        ),
        new(
            "renewal",
            [31],
            typeof(Renewals),
            "the old naming until the new one and no longer, chosen evaluations on the list",
            Renewals.Check
        ),
        new("expiry", [33], typeof(RulePacks), "warnings 12, 6 and 3 months before the last day", RulePacks.Check),
        new(
            "delivery",
            [17, 22, 23],
            typeof(Deliveries),
            "every mail left the outbox once, to the same people, as of the second in which it was written",
            Deliveries.Check
        ),
        new(
            "silence",
            [23, 28, 29],
            typeof(Silence),
            "no mail about a base after its end",
            dossier => Silence.Check(dossier.Evidence, dossier.Bases)
        ),
    ];
}
