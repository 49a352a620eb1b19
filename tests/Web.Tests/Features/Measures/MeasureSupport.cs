using System.Globalization;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Measures;

/// <summary>Screens people by the program's own forms, as a clinician does.</summary>
internal static class MeasureSupport
{
    public const string KeepTalk = "Keep this talk";
    public const string Score = "Keep and score it";
    public const string WriteDown = "Write it down";
    public const string Acute = "1 0 0 0 1";
    public const string Negative = "0 0 0 0 0";

    /// <summary>The beginning of all addresses at which one person of a case is screened.</summary>
    public static async Task<string> Of(HttpClient client, string caseUrl, string name)
    {
        var link = (await client.Page(caseUrl + "/screens"))
            .QuerySelectorAll("article")
            .First(a => a.QuerySelector("h2")!.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelector("a[href$='/elsewhere']")!;
        return link.GetAttribute("href")![..^"/elsewhere".Length];
    }

    /// <summary>A talk about all nine kinds, each answered the same; where it leads.</summary>
    public static Task<string> Talk(
        HttpClient client,
        string person,
        string finding = "None",
        string said = "Not",
        string words = ""
    ) =>
        client.Send(
            person + "/violence",
            KeepTalk,
            [
                .. Enumerable.Range(0, 9).Select(n => ($"Lines[{n}].Said", said)),
                ("IsAskedAlone", "true"),
                ("Finding", finding),
                ("Words", words),
            ]
        );

    /// <param name="answers">In the form's order, with a space between; a dash where one is left open.</param>
    public static (string, string)[] Answers(string answers, params (string, string)[] also) =>
        [
            .. answers
                .Split(' ')
                .Select((value, n) => ($"Lines[{n}].Value", value))
                .Where(a => a.value != "-")
                .Select(a => (a.Item1, a.value)),
            ("WasAlone", "true"),
            .. also,
        ];

    /// <summary>Who is a child was told before what is private.</summary>
    public static async Task<string> Take(
        HttpClient client,
        string person,
        string instrument,
        string answers,
        params (string Name, string Value)[] also
    )
    {
        var on = also.FirstOrDefault(a => a.Name == "On").Value;
        await ToldSupport.TellAt(client, person, on is null ? null : DateOnly.Parse(on, CultureInfo.InvariantCulture));
        return await client.Send($"{person}/measure/{instrument}", Score, Answers(answers, also));
    }

    public static Task<string> Elsewhere(
        HttpClient client,
        string person,
        string instrument,
        string value,
        string words = "",
        string takenBy = "Dr. Lena Ortiz"
    ) =>
        client.Send(
            $"{person}/elsewhere?Instrument={instrument}",
            "Keep this result",
            [
                // Of some only words are kept, and the form asks for no value.
                .. value.Length > 0 ? [("Value", value)] : Array.Empty<(string, string)>(),
                ("Words", words),
                ("TakenBy", takenBy),
                ("WasAlone", "true"),
            ]
        );

    public static (string, string)[] Followed(string risk, params (string, string)[] also) =>
        [("Found", "Thoughts, no plan."), ("Done", "A safety plan was made."), ("Risk", risk), .. also];

    /// <summary>All that gates ask of screens: both parents and the child, and nothing was found.</summary>
    public static async Task All(HttpClient client, string caseUrl, string child, params string[] parents)
    {
        foreach (var name in parents)
        {
            var parent = await Of(client, caseUrl, name);
            await Talk(client, parent);
            await Take(client, parent, "phq9", "0 0 0 0 0 0 0 0 0");
            await Take(client, parent, "gad7", "0 0 0 0 0 0 0");
            await Take(client, parent, "auditc", "0");
            await Take(client, parent, "nida1", "0");
        }

        var of = await Of(client, caseUrl, child);
        await Take(client, of, "asq", Negative);
        await Elsewhere(client, of, "cats2", "12");
    }

    /// <summary>Every page of a case's screens, by its route, with something on each.</summary>
    public static async Task<Dictionary<string, string>> Pages(
        HttpClient client,
        string caseUrl,
        string child,
        string adult
    )
    {
        var (june, tobin) = (await Of(client, caseUrl, child), await Of(client, caseUrl, adult));
        await client.Send(caseUrl + "/screens", "Set it", ("band", "Child7To10"));
        await Talk(client, tobin, "Severe", "Past", "Asked for a way out by the back.");
        // One alone strikes it, for it found nothing.
        await Take(client, tobin, "nida1", "0");
        var clear = (await client.Page(caseUrl + "/screens"))
            .QuerySelectorAll("main a[href^='/screens/']")
            .First(a => a.TextContent.Contains("NIDA", StringComparison.Ordinal))
            .GetAttribute("href")!;
        var followUp = await Take(client, june, "asq", Acute);
        return new()
        {
            ["cases/{id:guid}/screens"] = caseUrl + "/screens",
            ["cases/{id:guid}/screens/{person:guid}/violence"] = tobin + "/violence",
            ["cases/{id:guid}/screens/{person:guid}/measure/{instrument}"] = june + "/measure/psc17",
            ["cases/{id:guid}/screens/{person:guid}/elsewhere"] = june + "/elsewhere?Instrument=cats2",
            ["cases/{id:guid}/screens/{person:guid}/risk"] = june + "/risk",
            ["screens/{id:guid}"] = followUp[..^"/follow-up".Length],
            ["screens/{id:guid}/follow-up"] = followUp,
            ["screens/{id:guid}/strike"] = clear + "/strike",
        };
    }
}
