namespace Reknit.Web.Tests.Canary;

/// <summary>Those who read what leaves the practice.</summary>
internal static class Readers
{
    public const string Mira = "Mira, a parent";
    public const string Tobin = "Tobin, the other parent";
    public const string Ruth = "Ruth, Mira's counsel";
    public const string Lena = "Lena, another provider";
    public const string Layla = "Layla, the guardian ad litem";

    /// <summary>Both sides, whoever stands for the child, and the court.</summary>
    public const string Paper = "whoever gets a drafted paper";
    public const string AccountOfMira = "whoever gets Mira's accounting";
    public const string AccountOfTobin = "whoever gets Tobin's accounting";
    public const string AccountOfJune = "whoever gets June's accounting";

    /// <summary>Those for whom papers lie in the portal are among them; Mira's go to her counsel.</summary>
    public static readonly string[] Papers = [Paper, Ruth, Tobin, Layla];
    public static readonly string[] Accounts = [AccountOfMira, AccountOfTobin, AccountOfJune];
    public static readonly string[] Outsiders = [Mira, Tobin, Ruth, Lena, Layla];
    public const string SignedOut = "a browser that is not signed in";
    public const string Consultant = "a consultant who was asked for one decision";
    public const string Mail = "whoever opens a mail";
    public const string Log = "whoever keeps the machine";

    /// <summary>Addresses, titles, headers, subjects, file names, properties of files: seen over a shoulder.</summary>
    public const string Label = "whoever sees a label";
}

/// <summary>THE table: who outside may read which field. What does not stand here, nobody may.</summary>
internal static class MayRead
{
    /// <param name="Field">With a star at its end for all that begin so.</param>
    internal sealed record Row(string Field, params string[] Readers);

    public static readonly IReadOnlyList<Row> Table =
    [
        // By their own page, by a release that they are asked to sign, and in a paper that was laid there for them. An
        // accounting names whoever was told (45 CFR 164.528(b)(2)): the papers went to these.
        new("name-mira", [Readers.Mira, .. Readers.Papers, .. Readers.Accounts]),
        new("name-tobin", [Readers.Mira, .. Readers.Papers, Readers.AccountOfMira, Readers.AccountOfJune]),
        new("name-june", [Readers.Mira, .. Readers.Papers]),
        new("name-lena", Readers.Mira, Readers.Tobin, Readers.Lena),
        new("name-ruth", [.. Readers.Papers, .. Readers.Accounts]),
        new("name-layla", [.. Readers.Papers, .. Readers.Accounts]),
        // A release is read by whoever must sign it: Mira for her own, both parents for the child's. Mira is protected from
        // Tobin: one of the two that he must sign was let by a clinician, and the other waits.
        new("release-mira-*", Readers.Mira),
        new("release-june-*", Readers.Mira, Readers.Tobin),
        new("release-waits-*", Readers.Mira),
        // The transport plan is read by every adult of the family; it was given out to them.
        new("transport-*", Readers.Mira, Readers.Tobin),
        // What somebody was asked alone is theirs alone, sent or not; what was told at the desk stands in no portal.
        new("intake-mira-*", Readers.Mira),
        new("day-mira-*", Readers.Mira),
        // One decision: its reason, and whose hand it is asked of.
        new("override-reason", Readers.Consultant),
        new("clearing-reason", Readers.Consultant),
        new("leaving-reason", Readers.Consultant),
        new("striking-reason", Readers.Consultant),
        new("name-ada", [Readers.Consultant, .. Readers.Accounts]),
        // Both sides have the order.
        new("order-text-*", Readers.Papers),
        // What the practice asks of an order is what its letters are for.
        new("own-title", Readers.Papers),
        new("own-asks", Readers.Papers),
        new("letterhead", Readers.Papers),
        new("letterhead-name", [.. Readers.Papers, Readers.Label, Readers.Mail]),
        new("told-mira-*", Readers.AccountOfMira),
        new("told-tobin-*", Readers.AccountOfTobin),
        new("told-june-*", Readers.AccountOfJune),
        new("hold-laid", [Readers.Mira]),
        // Two looked at it, and a person decided that it may be read.
        new("emergency-shown-to", Readers.AccountOfJune),
        new("emergency-shown-said", Readers.AccountOfJune),
        // Who asked for help is greeted by name, at the address that they gave for it.
        new("name-ilse", Readers.Mail),
    ];

    public static bool Allows(string reader, string field) =>
        Table.Any(row => row.Readers.Contains(reader) && Fits(row, field));

    public static bool Fits(Row row, string field) =>
        row.Field.EndsWith('*') ? field.StartsWith(row.Field[..^1], StringComparison.Ordinal) : row.Field == field;
}
