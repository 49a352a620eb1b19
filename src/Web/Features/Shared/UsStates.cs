using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Shared;

/// <summary>States and the District of Columbia, by postal code.</summary>
internal static class UsStates
{
    private const string All =
        "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|"
        + "DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|"
        + "KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|"
        + "MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|"
        + "NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|"
        + "SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|"
        + "WV West Virginia|WI Wisconsin|WY Wyoming";

    public static readonly IReadOnlyList<Choice> Choices =
    [
        new("", "Not stated"),
        .. All.Split('|').Select(state => new Choice(state[..2], state[3..])),
    ];

    public static string? Name(string? code) => Choices.FirstOrDefault(c => c.Value == code)?.Words;
}
