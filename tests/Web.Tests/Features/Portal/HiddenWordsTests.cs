using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>What an adult says alone of their safety never stands on a screen of theirs again.</summary>
public sealed class HiddenWordsTests
{
    [Theory, OnBothDatabases]
    public async Task How_to_reach_them_safely_and_what_they_fear_stands_on_no_screen_again(DatabaseKind database)
    {
        const string Reach = "Never at home, text after nine";
        const string Fear = "Of what happens when he reads this";
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        var first = await AdultIntakeSupport.FirstStep(family.Mira);
        var own = first[..first.LastIndexOf('/')];
        await family.Mira.Send(own + "/2", "Next", ("Answers[0]", "Sunday tea"));
        await family.Mira.Send(own + "/6", "Next", ("Answers[0]", Reach), ("Answers[1]", "By letter"));
        await family.Mira.Send(own + "/7?ready=true", "Next", ("Answers[0]", Fear));

        var kept = await Shown();
        var over = await family.Mira.MainText(own);
        // Left empty it keeps what was written, typed it is replaced.
        await family.Mira.Send(own + "/6", "Next", ("Answers[0]", " "), ("Answers[1]", "Never by letter"));
        await family.Mira.Send(own + "/7?ready=true", "Next", ("Answers[2]", "A second door"));
        await family.Mira.Send(own, "Send to the practice");
        var sent = await Shown();
        var read = await family.Therapist.MainText(
            await AdultIntakeSupport.Show(family.Therapist, family.CaseUrl, "Mira")
        );

        Assert.Contains("Sunday tea", over, StringComparison.Ordinal);
        Assert.Contains("2 of 2 answered", over, StringComparison.Ordinal);
        Assert.Contains("1 of 3 answered", over, StringComparison.Ordinal);
        foreach (var words in (string[])[Reach, Fear, "By letter", "Never by letter", "A second door"])
        {
            Assert.DoesNotContain(words, kept + sent, StringComparison.Ordinal);
        }

        Assert.Contains("Sunday tea", sent, StringComparison.Ordinal);
        Assert.Contains("is not shown here", sent, StringComparison.Ordinal);
        foreach (var words in (string[])[Reach, Fear, "Never by letter", "A second door"])
        {
            Assert.Contains(words, read, StringComparison.Ordinal);
        }

        async Task<string> Shown()
        {
            var all = "";
            foreach (var url in (string[])["/portal", own, own + "/6", own + "/7?ready=true"])
            {
                using var answer = await family.Mira.Follow(await family.Mira.Get(url));
                all += await answer.Content.ReadAsStringAsync();
            }

            return all;
        }
    }

    [Fact]
    public async Task A_part_whose_words_are_hidden_is_thrown_away_by_itself()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        var first = await AdultIntakeSupport.FirstStep(family.Mira);
        var own = first[..first.LastIndexOf('/')];
        await family.Mira.Send(own + "/2", "Next", ("Answers[0]", "Sunday tea"));
        await family.Mira.Send(own + "/7?ready=true", "Next", ("Answers[0]", "Somebody"));

        await family.Mira.Send(own + "/7?ready=true", "Throw away this part");
        var over = await family.Mira.MainText(own);

        Assert.Contains("0 of 3 answered", over, StringComparison.Ordinal);
        Assert.Contains("Sunday tea", over, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Throw away this part",
            await family.Mira.MainText(own + "/7?ready=true"),
            StringComparison.Ordinal
        );
    }
}
