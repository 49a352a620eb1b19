namespace Reknit.Domain.Orders.Packs;

/// <summary>What in an order calls a rule up, and what lowers it, in one sentence for a person.</summary>
internal static class FlagWhy
{
    public const string OnFile = ", and the practice's own record has violence on file";
    public const string InOrder = ", in an order that speaks of violence or abuse";
    public const string NotFound = "Not found: ";
    private const string Found = "Found: ";

    public static string Of(Trigger trigger) =>
        Found
        + trigger switch
        {
            Trigger.NoContact => "words that keep a child and a parent from contact",
            Trigger.OvernightStay => "words of an overnight, out-of-state or multi-day stay",
            Trigger.CustodyChange => "words of a change of custody",
            Trigger.PossessionChange => "words of a change of possession or access",
            Trigger.Transporters => "words of a private transporter or of force",
            Trigger.Coercion => "words of threat, coercion or isolation",
            Trigger.Isolation => "words of isolation",
            Trigger.RemovalOrRestriction => "words that move a child or keep a parent from contact",
            Trigger.SharedSessionAfterViolence => "words of shared sessions",
            Trigger.PayerAfterViolence => "a cost that may fall on the one who was harmed",
            Trigger.LongerThanOneYear => "a length of more than one year",
            _ => "words that this rule limits",
        };

    /// <summary>Where its words were not found, and a person says that the order sets it.</summary>
    public static string OfSaid(Trigger trigger) =>
        "A person says that the order sets "
        + trigger switch
        {
            Trigger.NoContact => "that a child and a parent are kept from contact",
            Trigger.CustodyChange => "a change of custody",
            Trigger.PossessionChange => "a change of custody or possession",
            Trigger.RemovalOrRestriction => "what moves a child or keeps a parent from contact",
            Trigger.PayerAfterViolence => "a cost that may fall on the one who was harmed",
            _ => "what this rule limits",
        };

    public static string Without(IEnumerable<Finding> missing) =>
        NotFound + string.Join(", nor ", missing.Select(m => "words on " + Findings.NameOf(m)));

    public const string WithoutOwnWork = NotFound + "words by which the one who harmed does their own work first";

    public const string WithoutEnd = NotFound + "a day or a span by which it ends";

    public const string WithoutDay = Found + "a day by which it ends, and no day on which the order was signed";

    /// <summary>Why a rule that stops only asks for a look here.</summary>
    public static class Lowered
    {
        public const string NoHarm =
            "; it asks for a look only, because nothing in it speaks of violence, abuse or abandonment";

        public const string NoFinding =
            "; it asks for a look only, because violence is spoken of and a finding of it was not read";

        public const string NoEnd = "; it asks for a look only, because its words set no length that is too long";

        public const string NoDay =
            "; it asks for a look only, because without the day of signing nobody can tell its length";

        public const string Unclear =
            "; it asks for a look only, because nobody has said whether the paper is for this therapy";

        public const string Consented = "; it asks for a look only, because the consents of both parents are on record";
    }
}
