using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>One measure of harm: what is spoken of in whatever words calls up every rule that binds after violence.</summary>
public sealed class HarmTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private const string Order =
        "The parties and the child shall attend conjoint reunification therapy. The parties shall share the cost of reunification therapy equally. ";

    public static TheoryData<string> Harms =>
        [
            "Mother alleges domestic violence by Father.",
            "Father was convicted of child abuse.",
            "The child says that Father choked her.",
            "Father hit the child with a belt.",
            "The child reports that Father touched her sexually.",
            "Father is a registered sex offender.",
            "Father threatened to kill Mother.",
            "Mother describes coercive control.",
            "Father strangled Mother in 2022.",
            "The child said that he beat her.",
            "An uncle molested the child.",
            "Mother's allegations of abuse are unfounded.",
            "Father denied the allegation of domestic violence.",
            "Mother's claim of abuse was not proven.",
            "Mother's petition for a protective order was dismissed.",
            "Father's motion to dissolve the protective order is denied.",
            "Father, who committed family violence against Mother, has withdrawn his motion to modify.",
            "Father choked Mother and has not apologised.",
            "The child does not want to see Father because he hit her.",
            "No one disputes that Father beat the child.",
            "Mother is not safe after Father strangled her.",
            "Father shall not violate the protective order.",
        ];

    public static TheoryData<string> NoHarms =>
        [
            "The Court finds no domestic violence.",
            "No violence is alleged.",
            "There are no allegations of abuse.",
            "Neither parent shall hit the child.",
            "Neither parent shall yell at, hit, or otherwise hurt the child.",
            "The Court has considered whether there is a history of domestic violence and finds none.",
            "There is no protective order.",
            "Father has never hit the child.",
        ];

    [Theory]
    [MemberData(nameof(Harms))]
    public void Harm_calls_up_every_rule_that_binds_after_it(string harm)
    {
        Assert.Equal([("P8", FlagEffect.Stop), ("P9", FlagEffect.Stop)], Raised("TX", harm, "P8", "P9"));
        Assert.Equal([("P8", FlagEffect.Flag), ("P9", FlagEffect.Flag)], Raised("CA", harm, "P8", "P9"));
        Assert.Equal([("P8", FlagEffect.Flag), ("P12", FlagEffect.Stop)], Raised("SD", harm, "P8", "P12"));
        Assert.Equal([("P10", FlagEffect.Flag)], Raised("CO", harm, "P10"));
        Assert.Equal([("P10", FlagEffect.Flag)], Raised("UT", harm, "P10"));
        Assert.Equal(["P8", "P12"], Raised("WA", harm, "P8", "P12").Select(f => f.Code));
    }

    [Theory]
    [MemberData(nameof(NoHarms))]
    public void What_speaks_of_no_harm_calls_up_none_of_them(string none)
    {
        foreach (var state in (string[])["TX", "CA", "SD", "WA"])
        {
            Assert.Empty(Raised(state, none, "P8", "P9"));
        }
        Assert.Empty(Raised("CO", none, "P10"));
        Assert.Empty(Raised("UT", none, "P10"));
    }

    [Theory]
    [InlineData("The Court found that Father committed domestic violence.", FlagEffect.Stop)]
    [InlineData("Father's motion to dissolve the protective order is denied.", FlagEffect.Stop)]
    [InlineData("Father, who committed domestic violence, has withdrawn his motion.", FlagEffect.Stop)]
    [InlineData("The child says that Father choked her.", FlagEffect.Flag)]
    [InlineData("The petition for a protection order was dismissed.", FlagEffect.Flag)]
    [InlineData("The claims of domestic violence were unfounded.", FlagEffect.Flag)]
    public void Washington_stops_after_a_finding_and_asks_for_a_look_where_it_is_only_told(
        string told,
        FlagEffect effect
    ) => Assert.Equal([("P8", effect), ("P12", effect)], Raised("WA", told, "P8", "P12"));

    private static IEnumerable<(string Code, FlagEffect Effect)> Raised(
        string state,
        string harm,
        params string[] codes
    ) =>
        OrderCheck
            .Read(Order + harm, new(state, Day))
            .Flags.Where(f => codes.Contains(f.Code) && !f.Citation.StartsWith("34 U.S.C.", StringComparison.Ordinal))
            .Select(f => (f.Code, f.Effect));
}
