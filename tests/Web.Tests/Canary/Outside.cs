using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Portal;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Canary;

/// <summary>All that people outside the practice can get at one moment, byte for byte but for keys that are new at every look.</summary>
internal static partial class Outside
{
    /// <summary>Each page, file, refusal and mail by who gets it and where.</summary>
    public static async Task<SortedDictionary<string, string>> Now(
        CanaryFamily family,
        IReadOnlyList<string> addresses,
        IEnumerable<(string Reader, HttpClient Browser, IEnumerable<string> Opened)> readers
    )
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (reader, browser, opened) in readers)
        {
            // The public request counts how often it is asked for, and belongs to no case.
            var urls = addresses.Concat(opened).Where(u => !u.StartsWith("/request/", StringComparison.Ordinal));
            foreach (var url in urls.Distinct())
            {
                using var answer = await browser.Get(url);
                found[$"{reader}: {url}"] = await Bytes(answer);
            }
        }

        foreach (var name in (string[])["Mira", "Tobin", "June"])
        {
            var to = name == "Tobin" ? name : "Mira";
            using var table = await family.Therapist.Get(
                $"{family.Case}/disclosures/of/{family.Id(name)}?handler=Table&for={family.Id(to)}"
            );
            found[$"accounting of {name}"] = await Bytes(table);
        }

        await family.App.Services.GetRequiredService<KeepPortal>().Run(default);
        await family.App.Within(family.Practice, services => Mail(services, found));
        return found;
    }

    public static async Task Mail(IServiceProvider services, SortedDictionary<string, string> found)
    {
        var vault = services.GetRequiredService<Vault>();
        foreach (var mail in await services.GetRequiredService<CaseworkDb>().OutgoingMail.ToListAsync())
        {
            var place = OutgoingMail.PlaceOf(mail.PracticeId, mail.Id, nameof(mail.Body));
            found[$"mail {mail.Id}"] = await vault.Open(mail.Body, place, Reader.Program, default);
        }
    }

    public static async Task<string> Bytes(HttpResponseMessage answer)
    {
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key is not ("Date" or "Set-Cookie"))
            .Select(h => $"{h.Key}: {string.Join(',', h.Value)}")
            .Order(StringComparer.Ordinal);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var said = Visitor.IsFile(answer) ? Convert.ToHexString(body) : Encoding.UTF8.GetString(body);
        return Key().Replace($"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{said}", "");
    }

    /// <summary>Keys of forms: the one against forgery, and the one against a double click; and how long a page is with them.</summary>
    [GeneratedRegex(@"CfDJ8[\w-]+|(?<=name=""(formId|FormId)"" value="")[0-9a-f-]{36}|(?<=Content-Length: )\d+")]
    private static partial Regex Key();
}
