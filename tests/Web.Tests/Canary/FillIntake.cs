using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Intake;

namespace Reknit.Web.Tests.Canary;

/// <summary>Puts markers into every field of a request for help, and into what the practice writes about it.</summary>
internal static class FillIntake
{
    /// <summary>A referral that waits, and one that was accepted.</summary>
    public static async Task<(string Waits, string Accepted)> All(CanaryFamily family)
    {
        var door = await family.Owner.OpenDoor();
        var asker = Marker.Name("Ilse", "Brandt");
        using var visitor = family.App.Anonymous();
        using var sent = await visitor.AskForHelp(
            door,
            [("Form.Name", asker), ("Form.OtherName", Marker.Of("asked-other-parent"))],
            [
                ("Form.Mail", "ilse@example.org"),
                ("Form.MayMail", "true"),
                ("Form.Address", Marker.Of("asked-safe-address")),
                ("Form.SafeHours", Marker.Of("asked-safe-hours")),
            ],
            ("Form.Language", Marker.Of("asked-language")),
            ("Form.Access", Marker.Of("asked-access"))
        );
        Assert.Equal(door + "/sent", sent.To());
        var waits = await family.Owner.Referral(asker);
        using var step = await family.Owner.Submit(
            await family.Owner.Page(waits),
            [("To", "Intake"), ("Words", Marker.Of("referral-note"))],
            "Take the step"
        );
        var known = Marker.Of("looked-for");
        await family.App.NewPerson(family.Practice, known);
        using var looked = await family.Owner.Submit(
            await family.Owner.Page(waits + "/check"),
            [("Names", $"{asker}\n{known}"), ("Outcome", "NoConflict"), ("Because", Marker.Of("conflict-why"))],
            "Keep it as evidence"
        );
        await family.Owner.Send(
            waits + "/reasons",
            "Put it down",
            ("Code", "PriorAbsence"),
            ("By", "asker"),
            ("Words", Marker.Of("asked-why"))
        );
        var reason = (await family.Owner.Page(waits + "/reasons")).QuerySelector("input[name=Reason]")!;
        using var struck = await family.Owner.PostForm(
            waits + "/reasons?handler=Strike",
            ("Reason", reason.GetAttribute("value")!),
            ("Because", Marker.Of("asked-why-struck"))
        );
        Assert.Equal((waits, waits, waits + "/reasons"), (step.To(), looked.To(), struck.To()));
        return (waits, await family.Owner.Accepted(family.App, door, "Hale"));
    }
}
