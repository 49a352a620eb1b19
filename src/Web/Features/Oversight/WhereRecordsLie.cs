using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Reknit.Domain;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Oversight;

/// <summary>Every table with its compartments, what of it is sealed and how long it is kept, as a page of the documentation.</summary>
internal static class WhereRecordsLie
{
    private const string AsRecord = "as long as the case or the practice; its history for ever";
    private const string AsAccount = "as long as the account, or until it is removed or used";
    private const string SignInDays = "as long as `SignInDays` says";

    /// <summary>Where it is not as long as the record itself.</summary>
    private static readonly IReadOnlyDictionary<string, string> KeptFor = new Dictionary<string, string>
    {
        ["DataKeys"] = "until what they seal is erased; the row stays and says when",
        ["FormPosts"] = "for ever",
        ["History"] = "for ever; what a link holds is erased with its key",
        ["HistoryHeads"] = "for ever",
        ["Jobs"] = "as long as `JobDays` says",
        ["Marks"] = "for ever",
        ["OutgoingMail"] = "sent mail as long as `MailDays` says",
        ["ProtectionKeys"] = "for ever",
        ["Reads"] = "for ever",
        ["SignInAttempts"] = SignInDays,
        ["SignInSessions"] = SignInDays,
        ["WorkingTexts"] = $"at most {WorkingTexts.KeptFor.Days} days",
    };

    public static string Markdown()
    {
        var model = Model();
        var tables = Tables(model).ToList();
        List<string> lines =
        [
            "# Where records lie",
            "",
            "Made by `./dev docs` from the program's own tables. What a compartment means, and who sees what, stands in "
                + "[privacy.md](privacy.md); who outside the practice may be told what, in [rules.md](rules.md).",
            "",
            "| table | compartment | sealed | kept |",
            "|---|---|---|---|",
            .. tables.Where(t => Compartments.NoneBecause(t) is null).Select(Row),
            "",
            "## Tables in no compartment",
            "",
            "Nothing of these is shown, sent or handed over as part of anybody's record.",
            "",
            "| table | why | sealed | kept |",
            "|---|---|---|---|",
            .. tables
                .Where(t => Compartments.NoneBecause(t) is not null)
                .Select(t => $"| `{t.GetTableName()}` | {Compartments.NoneBecause(t)} | {Sealed(t)} | {Kept(t)} |"),
        ];
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>All tables by name; what is kept inside another table's column goes with that one.</summary>
    public static IEnumerable<IEntityType> Tables(IModel model) =>
        model.GetEntityTypes().Where(t => !t.IsOwned()).OrderBy(t => t.GetTableName(), StringComparer.Ordinal);

    public static bool IsSealed(IReadOnlyProperty field) => field.ClrType == typeof(Sealed);

    private static string Row(IEntityType type)
    {
        var own = Compartments.In(type);
        var others = own.Skip(1)
            .Select(c =>
                $"; {string.Join(", ", type.GetProperties().Where(f => Compartments.Find(f) == c).Select(f => $"`{f.Name}`"))}: "
                + DisclosureWords.Of(c).ToLowerInvariant()
            );
        return $"| `{type.GetTableName()}` | {DisclosureWords.Of(own[0])}{string.Concat(others)} | {Sealed(type)} | {Kept(type)} |";
    }

    private static string Sealed(IEntityType type)
    {
        var sealedFields = type.GetProperties()
            .Where(IsSealed)
            .Select(f => $"`{f.Name}`")
            .Concat(FileAddresses.In(type.Model).Where(f => f.DeclaringType == type).Select(_ => "the stored file"));
        return string.Join(", ", sealedFields) is { Length: > 0 } names ? names : "–";
    }

    private static string Kept(IEntityType type) =>
        KeptFor.GetValueOrDefault(
            type.GetTableName()!,
            typeof(IOfPractice).IsAssignableFrom(type.ClrType) ? AsRecord : AsAccount
        );

    private static IModel Model()
    {
        var options = new DbContextOptionsBuilder<CaseworkDb>().UseSqlite("Data Source=:memory:");
        using var db = new CaseworkDb(options.Options, new CurrentPractice());
        return db.Model;
    }
}
