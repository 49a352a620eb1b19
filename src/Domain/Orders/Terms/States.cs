namespace Reknit.Domain.Orders.Terms;

/// <summary>The states' names and codes, as captions spell them.</summary>
internal static class States
{
    public static readonly IReadOnlyList<(string Name, string Code)> All =
    [
        ("Alabama", "AL"),
        ("Alaska", "AK"),
        ("Arizona", "AZ"),
        ("Arkansas", "AR"),
        ("California", "CA"),
        ("Colorado", "CO"),
        ("Connecticut", "CT"),
        ("Delaware", "DE"),
        ("District of Columbia", "DC"),
        ("Florida", "FL"),
        ("Georgia", "GA"),
        ("Hawaii", "HI"),
        ("Idaho", "ID"),
        ("Illinois", "IL"),
        ("Indiana", "IN"),
        ("Iowa", "IA"),
        ("Kansas", "KS"),
        ("Kentucky", "KY"),
        ("Louisiana", "LA"),
        ("Maine", "ME"),
        ("Maryland", "MD"),
        ("Massachusetts", "MA"),
        ("Michigan", "MI"),
        ("Minnesota", "MN"),
        ("Mississippi", "MS"),
        ("Missouri", "MO"),
        ("Montana", "MT"),
        ("Nebraska", "NE"),
        ("Nevada", "NV"),
        ("New Hampshire", "NH"),
        ("New Jersey", "NJ"),
        ("New Mexico", "NM"),
        ("New York", "NY"),
        ("North Carolina", "NC"),
        ("North Dakota", "ND"),
        ("Ohio", "OH"),
        ("Oklahoma", "OK"),
        ("Oregon", "OR"),
        ("Pennsylvania", "PA"),
        ("Rhode Island", "RI"),
        ("South Carolina", "SC"),
        ("South Dakota", "SD"),
        ("Tennessee", "TN"),
        ("Texas", "TX"),
        ("Utah", "UT"),
        ("Vermont", "VT"),
        ("West Virginia", "WV"),
        ("Virginia", "VA"),
        ("Washington", "WA"),
        ("Wisconsin", "WI"),
        ("Wyoming", "WY"),
    ];

    private static readonly HashSet<string> Words =
    [
        .. All.SelectMany(s => s.Name.Split(' ')).Select(w => Reading.WordForm.Of(w)),
    ];

    /// <summary>Whether a word, as written for comparison, is part of a state's name.</summary>
    public static bool IsName(string form) => Words.Contains(form);
}
