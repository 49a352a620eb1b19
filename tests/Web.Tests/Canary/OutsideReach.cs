using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Canary;

/// <summary>All that people outside can get of one case at one moment, of whichever family.</summary>
internal static class OutsideReach
{
    /// <summary>
    /// Each address of the program with the id of the case, of the way or of the child in it, whatever the portal leads to
    /// from there, the account of each person, and the mail.
    /// </summary>
    public static async Task<SortedDictionary<string, string>> Of(
        ReknitApp app,
        SignedInClient therapist,
        string caseUrl,
        IEnumerable<(string Name, HttpClient Browser)> readers,
        string way
    )
    {
        var id = CaseSupport.CaseIn(caseUrl);
        var people = await app.Ask(
            therapist.PracticeId,
            db => db.CasePeople.Where(p => p.CaseId == id).OrderBy(p => p.PersonId).ToListAsync()
        );
        var child = people.First(p => p.Part == CasePart.Child).PersonId.Value;
        var addresses = Addresses
            .Templates(app)
            .Select(route =>
                Addresses.Fill(
                    route,
                    (route.RawText ?? "").TrimStart('/').Split('/')[0] switch
                    {
                        "ways" => Guid.Parse(way["/ways/".Length..]),
                        "people" => child,
                        _ => id.Value,
                    }
                )
            )
            // The public request counts how often it is asked for, and belongs to no case.
            .Where(u => !u.StartsWith("/request", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, browser) in readers)
        {
            await Walk(found, name, browser, addresses);
        }

        foreach (var person in people)
        {
            using var account = await therapist.Get(
                $"{caseUrl}/disclosures/of/{person.PersonId.Value:D}?handler=Table&for={person.PersonId.Value:D}"
            );
            found[$"account of {person.PersonId.Value:D}"] = await Outside.Bytes(account);
        }

        await app.Services.GetRequiredService<KeepPortal>().Run(default);
        await app.Within(therapist.PracticeId, services => Outside.Mail(services, found));
        return found;
    }

    private static async Task Walk(
        SortedDictionary<string, string> found,
        string name,
        HttpClient browser,
        IEnumerable<string> addresses
    )
    {
        var waiting = new Queue<string>(addresses);
        while (waiting.TryDequeue(out var url))
        {
            var key = $"{name}: {url}";
            if (found.ContainsKey(key))
            {
                continue;
            }

            using var answer = await browser.Get(url);
            found[key] = await Outside.Bytes(answer);
            if (!answer.IsSuccessStatusCode || Visitor.IsFile(answer))
            {
                continue;
            }

            foreach (var link in (await answer.Page()).QuerySelectorAll("[href], [action]"))
            {
                var to = link.GetAttribute("href") ?? link.GetAttribute("action") ?? "";
                if (to.StartsWith(PortalPlaces.Home, StringComparison.Ordinal))
                {
                    waiting.Enqueue(to);
                }
            }
        }
    }
}
