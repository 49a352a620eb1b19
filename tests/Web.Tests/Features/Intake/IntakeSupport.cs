using System.Net;
using Reknit.Web.Features.Intake;
using Reknit.Web.Tests.Features.Accounts;

namespace Reknit.Web.Tests.Features.Intake;

/// <summary>Short ways to ask for help from outside, and to find what came of it.</summary>
internal static class IntakeSupport
{
    /// <summary>Switches the public page on; its address.</summary>
    public static async Task<string> OpenDoor(this SignedInClient owner)
    {
        using var opened = await owner.Submit(await owner.Page(RequestDoors.ManageUrl), [], "Switch it on");
        Assert.Equal(RequestDoors.ManageUrl, opened.To());
        return await owner.Door();
    }

    /// <summary>The public page's address now.</summary>
    public static async Task<string> Door(this HttpClient owner) =>
        (await owner.Page(RequestDoors.ManageUrl)).QuerySelector("main a[href^='/request/']")!.GetAttribute("href")!;

    /// <summary>Goes through the three steps; each step says only what it asks for.</summary>
    public static async Task<HttpResponseMessage> AskForHelp(
        this HttpClient visitor,
        string door,
        (string, string)[] who,
        (string, string)[] reach,
        params (string, string)[] needs
    )
    {
        using var second = await visitor.Submit(await visitor.Page(door + "/ask"), who, "Go on");
        using var third = await visitor.Submit(await second.Page(), reach, "Go on");
        return await visitor.Submit(await third.Page(), needs, "Send the request");
    }

    /// <summary>Asks as a parent who may be called; the referral's page.</summary>
    public static async Task<string> NewReferral(
        this SignedInClient staff,
        ReknitApp app,
        string door,
        string name = "Mira Dorn",
        string other = "Tobin Dorn"
    )
    {
        using var visitor = app.Anonymous();
        using var sent = await visitor.AskForHelp(
            door,
            [("Form.Name", name), ("Form.OtherName", other)],
            [("Form.Phone", "555 0100"), ("Form.MayCall", "true")]
        );
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return await staff.Referral(name);
    }

    /// <summary>The page of the one referral of this name.</summary>
    public static async Task<string> Referral(this HttpClient staff, string name) =>
        (await staff.Page("/referrals?show=all"))
            .QuerySelectorAll("main th a")
            .First(a => a.TextContent.Trim() == name)
            .GetAttribute("href")!;

    /// <summary>Looks for the names that the request gave, and keeps that nobody was found.</summary>
    public static async Task Look(this SignedInClient staff, string referral)
    {
        using var kept = await staff.Submit(
            await staff.Page(referral + "/check"),
            [("Outcome", "NothingFound")],
            "Keep it as evidence"
        );
        Assert.Equal(referral, kept.To());
    }

    /// <summary>Another referral that was accepted and is no case yet.</summary>
    public static async Task<string> Accepted(this SignedInClient therapist, ReknitApp app, string door, string surname)
    {
        var referral = await therapist.NewReferral(app, door, $"Asa {surname}", $"Ole {surname}");
        await therapist.Look(referral);
        using var yes = await therapist.Submit(await therapist.Page(referral), [], "Accept the referral");
        Assert.Equal(referral, yes.To());
        return referral;
    }
}
