using Reknit.Domain.People;

namespace Reknit.Domain.Tests.People;

public sealed class LetterheadTests
{
    private static readonly LetterheadFacts Good = new("Harbor", ["1 Quay Lane"], "office@harbor.example");

    [Fact]
    [Covers("LH.1", met: true), Covers("LH.2", met: true), Covers("LH.3", met: true), Covers("LH.4", met: true)]
    public void A_name_and_an_address_are_a_letterhead() => Assert.Empty(Unmet(Good));

    [Fact, Covers("LH.1", met: false)]
    public void A_letterhead_has_a_name() => Assert.Equal(["LH.1"], Unmet(Good with { Name = " " }));

    [Fact, Covers("LH.2", met: false)]
    public void An_address_fits_on_the_paper()
    {
        Assert.Equal(["LH.2"], Unmet(Good with { AddressLines = ["1", "2", "3", "4", "5"] }));
        Assert.Equal(["LH.2"], Unmet(Good with { AddressLines = [new('x', PracticeLetterhead.LineLength + 1)] }));
    }

    [Theory, Covers("LH.3", met: false)]
    [InlineData("office")]
    [InlineData("office at harbor.example")]
    [InlineData("office@harbor")]
    public void A_mail_address_looks_like_one(string mail) => Assert.Equal(["LH.3"], Unmet(Good with { Mail = mail }));

    [Fact, Covers("LH.4", met: false)]
    public void A_name_alone_is_told_and_not_refused()
    {
        var decision = LetterheadRules.Decide(new("Harbor", [], ""));
        Assert.IsType<Decision.Allowed>(decision);
        Assert.Equal(["LH.4"], decision.States.Where(s => !s.IsMet).Select(s => s.Id));
    }

    [Fact]
    public void Lines_stand_under_the_name_and_empty_ones_take_no_room()
    {
        Assert.Equal(
            ["1 Quay Lane", "Hollis", "555-0100 · office@harbor.example", "LMFT 12"],
            Lines("1  Quay Lane\n \nHollis", "555-0100", "office@harbor.example", "LMFT 12")
        );
        Assert.Equal(["555-0100"], Lines("", "555-0100", "", ""));
        Assert.Empty(Lines("", "", "", ""));
    }

    private static IReadOnlyList<string> Lines(string address, string phone, string mail, string license) =>
        new PracticeLetterhead
        {
            PracticeId = default,
            Name = "Harbor",
            Address = address,
            Phone = phone,
            Mail = mail,
            License = license,
        }.Below;

    private static IEnumerable<string> Unmet(LetterheadFacts facts) =>
        LetterheadRules.Decide(facts) is Decision.Refused refused ? refused.Unmet.Select(r => r.Id) : [];
}
