using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Canary.Marker;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Canary;

/// <summary>Puts markers into every field on who may know what; says where each page of it stands.</summary>
internal static class FillTelling
{
    private const string Put = "Put it on record";

    public static async Task<Dictionary<string, string>> All(CanaryFamily family)
    {
        await Contacts(family);
        var protection = await Protections(family);
        await Appointments(family);
        await Route(family.Therapist, family.Case, "Clerk", Of("route"));
        await Calls(family);
        var demand = await Demands(family);
        var strike = await Told(family);
        await Emergency(family, "Tobin", "hidden-tobin", isShown: false);
        await Emergency(family, "June", "hidden", isShown: false);
        var emergency = await Emergency(family, "June", "shown", isShown: true);
        var session = await Session(family);
        var consents = await ConsentSupport.Pages(
            family.Therapist,
            family.Case,
            "Tobin",
            (Of("transport-brings"), Of("transport-waits"), Of("teach-back-tobin"))
        );
        await family.Therapist.Send(
            family.Case + "/consents/role",
            "Put the role on record",
            ("Role", "CourtInvolved"),
            ("SinceOn", "2026-01-01"),
            ("Because", Of("role-because"))
        );
        await family.Therapist.Send(
            family.Case + "/consents/payers",
            Put,
            ("Payers", family.Id("Tobin")),
            ("SinceOn", "2026-01-01"),
            ("Because", Of("payers-because"))
        );
        await family.App.Within(
            family.Practice,
            services =>
                services
                    .GetRequiredService<WorkingTexts>()
                    .Keep(
                        family.Practice,
                        family.Therapist.PersonId,
                        "/orders/new",
                        new Dictionary<string, string[]> { ["Pasted"] = [Of("typed-unsent")] },
                        default
                    )
        );
        string At(string page) => $"{family.Case}/{page}";
        return new([.. consents])
        {
            ["portal/agreements/{handle}"] = "/portal/agreements/no-handle-of-anybody",
            ["cases/{id:guid}/protection"] = At("protection"),
            ["protections/{id:guid}/end"] = protection,
            ["cases/{id:guid}/contacts"] = At("contacts"),
            ["cases/{id:guid}/appointments"] = At("appointments"),
            ["cases/{id:guid}/court-route"] = At("court-route"),
            ["cases/{id:guid}/others"] = At("others"),
            ["cases/{id:guid}/calls"] = At("calls"),
            ["cases/{id:guid}/calls/new"] = At("calls/new?from=" + family.Id("Mira")),
            ["cases/{id:guid}/disclosures"] = At("disclosures"),
            ["cases/{id:guid}/disclosures/new"] = At("disclosures/new?To=" + family.Id("Mira")),
            ["cases/{id:guid}/disclosures/of/{person:guid}"] = At("disclosures/of/" + family.Id("Mira")),
            ["disclosures/{id:guid}/strike"] = strike,
            ["cases/{id:guid}/demands"] = At("demands"),
            ["cases/{id:guid}/demands/new"] = At("demands/new"),
            ["demands/{id:guid}"] = demand,
            ["cases/{id:guid}/emergencies"] = At("emergencies"),
            ["emergencies/{id:guid}"] = emergency,
            ["cases/{id:guid}/sessions"] = At("sessions"),
            ["cases/{id:guid}/sessions/new"] = At("sessions/new"),
            ["sessions/{id:guid}/strike"] = session,
        };
    }

    /// <summary>Written for signature; its page.</summary>
    public static Task<string> Release(CanaryFamily family, string whose, string? name = null)
    {
        var of = $"release-{name ?? whose.ToLowerInvariant()}";
        return family.Therapist.Send(
            family.Case + "/releases/new",
            "Write the release",
            ("Owner", family.Id(whose)),
            ("To", family.Id("Lena")),
            ("What", "Schedule"),
            ("Described", Of(of + "-described")),
            ("Purpose", Of(of + "-purpose")),
            ("ExpiryEvent", Of(of + "-event")),
            ("Authorities[0].Words", Of(of + "-authority")),
            ("Authorities[1].Words", Of(of + "-authority"))
        );
    }

    /// <summary>One that was struck, and one that stands and can be struck: the page for it.</summary>
    private static async Task<string> Session(CanaryFamily family)
    {
        var day = DateOnly.FromDateTime(family.App.Clock.GetUtcNow().UtcDateTime).AddDays(-2);
        await SessionSupport.Sign(family.Therapist, family.Case, "Individual", day, answers: ("June", "Came"));
        var struck = await SessionSupport.StrikeOfLatest(family.Therapist, family.Case);
        await family.Therapist.Send(struck, "Strike it", ("Because", Of("session-struck")));
        await SessionSupport.Sign(
            family.Therapist,
            family.Case,
            "Individual",
            day,
            answers: ("June", "NotAsked"),
            minutes: ""
        );
        return await SessionSupport.StrikeOfLatest(family.Therapist, family.Case);
    }

    private static async Task Contacts(CanaryFamily family)
    {
        foreach (var name in (string[])["Mira", "Tobin", "June"])
        {
            foreach (var kind in (string[])["ordinary", "protected"])
            {
                await family.Therapist.Send(
                    family.Case + "/contacts",
                    "Keep it",
                    ("Person", family.Id(name)),
                    ("Kind", "Telephone"),
                    ("Words", "919 555 0142 " + Of($"contact-{kind}-{name.ToLowerInvariant()}")),
                    ("IsProtected", kind == "protected" ? "true" : "false"),
                    ("IsSafeToUse", kind == "protected" ? "false" : "true")
                );
            }
        }

        await family.Therapist.Send(
            family.Case + "/contacts",
            "Keep it",
            ("Person", family.Id("Mira")),
            ("Kind", "Mail"),
            ("Words", "mira@example.org"),
            ("IsSafeToUse", "true")
        );
    }

    /// <summary>One that ended, and one that stands and can be ended: the page for it.</summary>
    private static async Task<string> Protections(CanaryFamily family)
    {
        var url = family.Case + "/protection";
        await Keep("Tobin", "Mira", "NoContactOrder");
        await family.Therapist.Send(await End(), "End it", ("Because", Of("protection-ended")));
        await Keep("Mira", "Tobin", "ProtectiveOrder");
        return await End();

        Task<string> Keep(string whom, string from, string kind) =>
            family.Therapist.Send(
                url,
                Put,
                ("Protected", family.Id(whom)),
                ("From", family.Id(from)),
                ("Kind", kind),
                ("Words", Of("protection-" + whom.ToLowerInvariant()))
            );

        async Task<string> End() =>
            (await family.Therapist.Page(url)).QuerySelector("a[href$='/end']")!.GetAttribute("href")!;
    }

    private static async Task Appointments(CanaryFamily family)
    {
        var url = family.Case + "/appointments";
        (string, string)[] fields =
        [
            ("Guardian", family.Id("Layla")),
            ("Words", Of("appointment")),
            ("Scope", "ChildsPart"),
            ("Since", "2026-02-01"),
        ];
        await family.Therapist.Send(url, Put, fields);
        await family.Therapist.Send(url, "End it", ("Because", Of("appointment-ended")));
        await family.Therapist.Send(url, Put, fields);
    }

    private static Task<string> Calls(CanaryFamily family) =>
        family.Therapist.Send(
            family.Case + "/calls/new",
            "Note the call",
            ("Caller", Of("call-caller")),
            ("Proof", "NotVerified"),
            ("Heard", Of("call-heard")),
            ("Minutes", "2")
        );

    /// <summary>A subpoena of somebody outside, and two legal holds of which one was lifted.</summary>
    private static async Task<string> Demands(CanaryFamily family)
    {
        var list = family.Case + "/demands";
        await family.Owner.Send(list, "Set a hold", ("Because", Of("hold")));
        await family.Owner.Send(list, "Lift the hold", ("Because", Of("hold-lifted")));
        await family.Owner.Send(list, "Set a hold", ("Because", Of("hold")));
        var url = await family.Therapist.Send(
            list + "/new",
            Put,
            ("Kind", "Subpoena"),
            ("From", ""),
            ("FromWords", Of("demand-from")),
            ("Asked", Of("demand-asked")),
            ("ReceivedOn", "2026-03-03"),
            ("DueOn", "2026-04-03")
        );
        await Privilege(family, url);
        return url;
    }

    private static Task<string> Privilege(CanaryFamily family, string url) =>
        family.Therapist.Send(
            url,
            Put,
            ("Step", "PrivilegeLookedAt"),
            ("Privilege", "Waived"),
            ("Holder", Of("demand-holder")),
            ("Words", Of("demand-step"))
        );

    /// <summary>What a court's order opened, of each; and one that was struck again. The page to strike another.</summary>
    private static async Task<string> Told(CanaryFamily family)
    {
        var (list, client) = (family.Case + "/disclosures", family.Therapist);
        var demand = await DemandTests.CourtOrder(family.App, client, family.Case, "Schedule");
        await Privilege(family, demand);
        var url = $"{list}/new?To=court&Demand={demand.Split('/')[^1]}";
        await Tell("Mira", "struck");
        await client.Send(await Strike("struck"), "Strike it", ("Because", Of("told-struck-because")));
        foreach (var name in (string[])["Mira", "Tobin", "June"])
        {
            await Tell(name, "told-" + name.ToLowerInvariant());
        }

        return await Strike("told-june");

        async Task Tell(string name, string of) =>
            await client.Send(
                url,
                Put,
                ("Told", Tick(await client.Page(url), "Appointments and attendance of " + name)),
                ("Said", Of(of + "-said")),
                ("Purpose", Of(of + "-purpose")),
                ("Way", "CourtsClerk")
            );

        async Task<string> Strike(string of) =>
            (await client.Page(list))
                .QuerySelectorAll("ul.lines > li")
                .First(l => l.TextContent.Contains(Of(of + "-said"), StringComparison.Ordinal))
                .QuerySelector("a[href*=strike]")!
                .GetAttribute("href")!;
    }

    private static async Task<string> Emergency(CanaryFamily family, string about, string of, bool isShown)
    {
        var url = await family.Therapist.Send(
            family.Case + "/emergencies",
            Put,
            ("Kind", "MandatedReport"),
            ("About", family.Id(about)),
            ("ToWhom", Of($"emergency-{of}-to")),
            ("Said", Of($"emergency-{of}-said")),
            ("Reason", Of($"emergency-{of}-reason")),
            ("On", "2026-03-02"),
            ("At", "10:00")
        );
        const string Look = "Put my look on record";
        await family.Lead.Send(url, Look, ("Words", Of($"emergency-{of}-first-look")));
        await family.Owner.Send(url, Look, ("Words", Of($"emergency-{of}-second-look")));
        if (isShown)
        {
            await family.Owner.Send(
                url,
                "Let their accounting list it",
                ("Reader", family.Id("Mira")),
                ("Because", Of($"emergency-{of}-shown-because"))
            );
        }

        return url;
    }
}
