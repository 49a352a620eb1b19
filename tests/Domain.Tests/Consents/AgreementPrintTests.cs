using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure.Protections;

namespace Reknit.Domain.Tests.Consents;

/// <summary>An agreement's print goes to its adult, and to one from whom somebody is protected only if it was given out since.</summary>
public sealed class AgreementPrintTests
{
    private static readonly DateTime Given = new(2026, 3, 3, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Without_a_protection_it_goes() => Assert.True(AgreementPrint.MayGo(Given, [], tellsWhereabouts: true));

    [Fact]
    public void What_was_given_out_before_a_protection_is_given_out_anew_first()
    {
        Shutting before = new(Given.AddDays(-1), null);
        Shutting since = new(Given.AddMinutes(1), null);
        Assert.True(AgreementPrint.MayGo(Given, [before], tellsWhereabouts: false));
        Assert.False(AgreementPrint.MayGo(Given, [before], tellsWhereabouts: true));
        Assert.False(AgreementPrint.MayGo(Given, [before, since], tellsWhereabouts: false));
    }
}
