using Reknit.Domain.Orders.Drafts;

namespace Reknit.Domain.Tests.Orders.Drafts;

/// <summary>What tells where somebody is, as other countries write it, and what only looks like it.</summary>
public sealed class WithheldTests
{
    [Theory]
    [InlineData("Call +44 20 7946 0958 or 0049 30 901820-11.", "Call [left out] or [left out].")]
    [InlineData("Her number is +52 55 1234 5678, his +49 (0)30 123456.", "Her number is [left out], his [left out].")]
    [InlineData("Call 020 7946 0958 or 07700 900123.", "Call [left out] or [left out].")]
    [InlineData("Appeler le 06 12 34 56 78.", "Appeler le [left out].")]
    [InlineData("Tel. 55 1234 5678; móvil: 612 345 678", "Tel. [left out]; móvil: [left out]")]
    [InlineData("Write to ana (at) casa (dot) example.", "Write to [left out].")]
    [InlineData("She lives at 12 Willow Close, London N1 9GU.", "She lives at [left out], London [left out].")]
    [InlineData("Vive en Calle de Alcalá 45 con su tía.", "Vive en [left out] con su tía.")]
    [InlineData("Er wohnt Lindenstraße 12, 10969 Berlin.", "Er wohnt [left out].")]
    [InlineData("Il habite 12 rue de la Paix avec elle.", "Il habite [left out] avec elle.")]
    [InlineData("Her post goes to Toronto M5V 2T6.", "Her post goes to Toronto [left out].")]
    public void What_tells_where_somebody_is_abroad_is_left_out(string order, string safe) =>
        Assert.Equal(safe, Withheld.From(order, []));

    [Theory]
    [InlineData("Under 34 U.S.C. 10446(k)(3)(B)(iii) and C.R.S. 14-10-127.5")]
    [InlineData("Under 23 Pa.C.S. 5322, 5323, 5328 and Fam. Code 3190-3192")]
    [InlineData("750 ILCS 5/607.6 and RCW 26.09.191(4)(d)(i)(A)")]
    [InlineData("Case No. 0020231234567, Docket 04712 345678 and File 00-2023-0012345")]
    [InlineData("Docket Nos. V-01107-19/23D, V-01107-19/23E")]
    [InlineData("[2024] FedCFamC1F 0000, CAC 0000 of 2023")]
    [InlineData("by telephone 2026-03-04 and by phone 03/04/2026 at 10:30")]
    [InlineData("on 04.12.2024, 05.12.2024 and 06.12.2024 at 09 30")]
    [InlineData("$1,250.00 on 8 March 2024 and $20 000 000 after 7 days")]
    [InlineData("a telephone call of 15 minutes each on 2 days in 4 weeks")]
    [InlineData("sessions 1 2 3 4 5 6 7 8 of the programme; 8 + 4 more")]
    [InlineData("The Family Court at Plaza level 3; 45 CFR 164.502(g)(5)")]
    public void Statutes_files_days_and_amounts_stay_as_they_are(string order) =>
        Assert.Equal(order, Withheld.From(order, []));
}
