using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Reknit.Domain.Cases;
using Reknit.Web.Tests.Features.Cases;

namespace Reknit.Web.Tests.Features.Orders.Papers;

/// <summary>Short ways to draft papers, to take their files and to say where they went.</summary>
internal static class PaperSupport
{
    /// <summary>What stands in the body of a Word file.</summary>
    public static string WordsOf(byte[] file)
    {
        using var package = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var body = package.GetEntry("word/document.xml")!.Open();
        return System.Xml.Linq.XDocument.Load(body).Root!.Value;
    }

    public const string Letter = "A letter about what is missing";
    public const string Addendum = "An addendum with the missing paragraphs";
    public const string Sample = "A whole sample order";

    /// <summary>A family in which one side has counsel and somebody stands for the child.</summary>
    public static readonly Typed[] WithGuardian =
    [
        .. CaseSupport.Family,
        new("Priya Nair", CasePart.Counsel, SpeaksFor: 1),
        new("Nadia Holm", CasePart.GuardianAdLitem),
    ];

    /// <summary>An order with confirmed findings, of an open case in which the first parent represents themselves.</summary>
    public static async Task<string> OpenAndConfirm(this SignedInClient client, Typed[] people, params int[] alone)
    {
        var url = await client.TakeIn();
        var form = await client.WithLines(await client.FamilyForm(url), people.Length);
        using var opened = await client.Submit(
            form,
            [
                .. CaseSupport.Fields("Quillmarrow v. Dorn", client.PersonId, people),
                .. alone.Select(n => ($"Form.People[{n}].IsSelfRepresented", "true")),
            ],
            "Open the case"
        );
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        await client.Confirm(url);
        return url;
    }

    public static async Task Confirm(this SignedInClient client, string order)
    {
        using var confirmed = await client.Submit(await client.Page(order + "/confirm"), [], "Confirm all of this");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
    }

    /// <summary>The page with the drafts on it.</summary>
    /// <param name="because">Why "No" is right although something speaks against it; only then is it asked.</param>
    public static async Task<IHtmlDocument> Draft(
        this SignedInClient client,
        string order,
        string answer = "No",
        string? because = null
    )
    {
        using var drafted = await client.Submit(
            await client.Page(order + "/drafts"),
            [("Answer", answer)],
            "Draft the papers"
        );
        var page = await drafted.Page();
        if (because is null)
        {
            return page;
        }

        using var again = await client.Submit(page, [("Answer", answer), ("Because", because)], "Draft again");
        return await again.Page();
    }

    /// <summary>The sections of all drafts of this kind, in the page's order.</summary>
    public static IReadOnlyList<IElement> Drafts(this IHtmlDocument page, string kind) =>
        [.. page.QuerySelectorAll("section.card").Where(s => s.QuerySelector("h2")?.TextContent == kind)];

    /// <summary>Presses the button of one draft; what the program answers.</summary>
    public static async Task<HttpResponseMessage> Take(
        this SignedInClient client,
        IHtmlDocument page,
        IElement draft,
        string button = "Word document"
    )
    {
        var form = draft.QuerySelectorAll("form").Single(f => f.QuerySelector("button")!.TextContent == button);
        (string, string)[] fields =
        [
            .. ((string[])["FormId", "Seen", "Answer", "Because", "Form"]).Select(name =>
                (name, form.QuerySelector($"input[name={name}]")!.GetAttribute("value") ?? "")
            ),
        ];
        return await client.Submit(page, fields, button);
    }

    /// <summary>Drafts the papers and takes the first of this kind; the address of its file.</summary>
    public static async Task<string> Made(this SignedInClient client, string order, string kind, int which = 0)
    {
        var page = await client.Draft(order);
        using var taken = await client.Take(page, page.Drafts(kind)[which]);
        Assert.True(taken.StatusCode == HttpStatusCode.Redirect, await taken.Content.ReadAsStringAsync());
        return taken.Headers.Location!.OriginalString;
    }

    /// <summary>Says that the paper of this file left, to the reader whose name begins so.</summary>
    public static async Task<HttpResponseMessage> Mark(
        this SignedInClient client,
        string file,
        string reader,
        string on = "2026-03-03"
    )
    {
        var page = await client.Page(SentUrl(file));
        var choice = page.QuerySelectorAll("input[name=To]")
            .Single(i => i.ParentElement!.TextContent.Contains($"{reader}\u2069,", StringComparison.Ordinal))
            .GetAttribute("value")!;
        var marked = await client.Submit(
            page,
            [("To", choice), ("Way", "ByPost"), ("SentOn", on), ("Source", "Posted by Ines, receipt 114")],
            "Put it on record"
        );
        Assert.True(marked.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(marked));
        return marked;
    }

    public static string SentUrl(string file) => file[..^"file".Length] + "sent";
}
