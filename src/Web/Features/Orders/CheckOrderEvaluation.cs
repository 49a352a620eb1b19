using System.Globalization;
using System.Text;
using System.Text.Json;
using Reknit.Domain.Orders;
using Reknit.Web.Outside.Text;

namespace Reknit.Web.Features.Orders;

/// <summary>Counts, over a folder of labelled texts, what the check found, missed and read wrongly.</summary>
internal sealed class CheckOrderEvaluation(DocumentReader reader, OrderContext context)
{
    private const string LabelFiles = ".labels";
    private static readonly string[] Kinds = [".txt", ".docx", ".pdf"];

    private readonly SortedDictionary<string, Counts> _byCode = new(StringComparer.Ordinal);
    private readonly StringBuilder _differences = new();
    private int _texts;
    private int _unread;

    private sealed class Counts
    {
        public int Found;
        public int Missed;
        public int Wrong;
        public int RightlyAbsent;

        public int Right => Found + RightlyAbsent;
        public int All => Right + Missed + Wrong;
    }

    public static async Task<(string Output, string? Problem)> Run(
        string folder,
        DocumentReader reader,
        OrderContext context,
        CancellationToken ct
    )
    {
        if (!Directory.Exists(folder))
            return ("", $"{CheckOrderReport.Printable(folder)}: There is no such folder: check the name.");
        var evaluation = new CheckOrderEvaluation(reader, context);
        var files = Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) != LabelFiles);
        foreach (var file in files.Order(StringComparer.Ordinal))
            await evaluation.Add(file, ct);
        return evaluation._texts > 0
            ? (evaluation.Table(), null)
            : (
                "",
                $"{CheckOrderReport.Printable(folder)}: There is no labelled text in it: see --help for the labels."
            );
    }

    private async Task Add(string file, CancellationToken ct)
    {
        if (await Labelled(file, ct) is not var (labels, text))
            return;
        _texts++;
        var asLabelled = context with { State = labels.State ?? context.State, Dated = labels.Dated ?? context.Dated };
        var reading = OrderCheck.Read(text, asLabelled);
        var name = Path.GetFileName(file);
        Compare("kind", Code(reading.Document.Kind), isComponent: false);
        Compare("rt", reading.Document.IsReunificationTherapy ? "true" : "false", isComponent: false);
        foreach (var found in reading.Components)
            Compare(Code(found.Component), Code(found.Status), isComponent: true);
        Compare("flags", Flags(reading), isComponent: false);
        foreach (var (term, value) in CheckOrderTermLabels.Of(reading.Terms))
            Compare(term, value, isComponent: false);

        void Compare(string code, string actual, bool isComponent)
        {
            if (labels.Expected(code, isComponent) is { } expected && !Count(code, expected, actual))
                _differences.Append(
                    CultureInfo.InvariantCulture,
                    $"{CheckOrderReport.Printable(name)}: {code}: expected {CheckOrderReport.Printable(expected)}, read {CheckOrderReport.Printable(actual)}\n"
                );
        }
    }

    private async Task<(CheckOrderLabels Labels, string Text)?> Labelled(string file, CancellationToken ct)
    {
        var (words, why) = await CheckOrderFile.Read(file, reader, () => Stream.Null, ct);
        if (words is null)
        {
            NotRead(file, why);
            return null;
        }
        var beside = Path.ChangeExtension(file, LabelFiles);
        if (!File.Exists(beside))
            return CheckOrderLabels.AtHeadOf(words.Text);
        return CheckOrderLabels.Of(await File.ReadAllTextAsync(beside, ct)) is { } labels ? (labels, words.Text) : null;
    }

    /// <summary>What lies beside the orders and is of no kind that is read, a note on where they came from, is none of them.</summary>
    private void NotRead(string file, string? why)
    {
        if (!Kinds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            return;
        _unread++;
        _differences.Append(
            CultureInfo.InvariantCulture,
            $"{CheckOrderReport.Printable(Path.GetFileName(file))}: not read: {why}\n"
        );
    }

    /// <summary>Codes of the state's own rules: the federal benchmark stands beside every state's pack.</summary>
    private static string Flags(OrderReading reading) =>
        string.Join(
            ' ',
            reading
                .Flags.Where(f => !f.Citation.StartsWith("34 U.S.C.", StringComparison.Ordinal))
                .Select(f => f.Code)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    private bool Count(string code, string expected, string actual)
    {
        if (!_byCode.TryGetValue(code, out var counts))
            _byCode[code] = counts = new();
        var isNothing = actual is "absent" or "" or CheckOrderTermLabels.None;
        var isRight = expected.Split('|', StringSplitOptions.TrimEntries).Contains(actual);
        if (isRight)
            _ = isNothing ? counts.RightlyAbsent++ : counts.Found++;
        else
            _ = isNothing ? counts.Missed++ : counts.Wrong++;
        return isRight;
    }

    private string Table()
    {
        var table = new StringBuilder();
        Row("", "found", "missed", "wrong", "absent", "right");
        foreach (var (code, c) in _byCode)
            Row(code, c.Found, c.Missed, c.Wrong, c.RightlyAbsent, Share(c.Right, c.All));
        var all = _byCode.Values;
        Row(
            "total",
            all.Sum(c => c.Found),
            all.Sum(c => c.Missed),
            all.Sum(c => c.Wrong),
            all.Sum(c => c.RightlyAbsent),
            Share(all.Sum(c => c.Right), all.Sum(c => c.All))
        );
        table.Append(CultureInfo.InvariantCulture, $"\n{_texts} labelled texts{Unread()}.\n");
        return _differences.Length == 0 ? table.ToString() : $"{_differences}\n{table}";

        void Row(string code, object found, object missed, object wrong, object absent, string right) =>
            table.Append(
                CultureInfo.InvariantCulture,
                $"{code, -22}{found, 7}{missed, 8}{wrong, 7}{absent, 8}{right, 9}\n"
            );

        string Unread() => _unread == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {_unread} not read");

        static string Share(int right, int all) =>
            all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * right / all:0.0} %");
    }

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
