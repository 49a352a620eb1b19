using System.Net;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>Tells of a child's days as the desk does, and as an adult on their own page does.</summary>
internal static class NextDaySupport
{
    public const string Own = "/portal/next-day";

    public static async Task AskFor(HttpClient therapist, string desk, params string[] adults)
    {
        using var asked = await therapist.Submit(
            await therapist.Page(desk),
            [.. adults.Select(a => ("adults", a))],
            "Let these tell it"
        );
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
    }

    /// <summary>One new trouble with sleep, which they saw themselves.</summary>
    public static Task<string> Write(
        HttpClient therapist,
        string desk,
        string observer,
        string note,
        string on = "2026-01-05"
    ) => therapist.Send(desk, "Keep it", [("Observer", observer), .. Trouble(note, on)]);

    public static Task<string> Tell(HttpClient adult, string note, string on = "2026-01-05") =>
        adult.Send(Own, "Send it", Trouble(note, on));

    public static (string, string)[] Trouble(string note, string on) =>
        [
            ("Form.On", on),
            ("Form.Lines[0].Standing", "NewTrouble"),
            ("Form.Lines[0].How", "saw"),
            ("Form.Lines[0].Note", note),
        ];
}
