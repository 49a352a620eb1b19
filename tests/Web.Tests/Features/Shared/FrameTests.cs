using System.Security.Claims;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Tests.Features.Shared;

public sealed class FrameTests(SharedSite site) : IClassFixture<SharedSite>
{
    [Theory]
    [InlineData("Rosa Okafor", "RO")]
    [InlineData("Rosa María de la Cruz", "RC")]
    [InlineData("Sukarno", "S")]
    [InlineData("نادية حداد", "ن")]
    [InlineData("", "")]
    public void Initials_do_not_assume_first_and_last(string name, string initials) =>
        Assert.Equal(initials, Frame(name).Initials);

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("es-MX", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("he", "rtl")]
    public void The_direction_follows_the_language(string language, string direction)
    {
        var frame = Frame("");
        frame.Language = language;

        Assert.Equal(direction, frame.Direction);
    }

    [Fact]
    public async Task A_page_has_its_landmarks_and_a_way_past_the_header()
    {
        var page = await site.Page("/parts");

        Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.Equal("-1", page.QuerySelector("main#main")!.GetAttribute("tabindex"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Harbor Family Practice", page.QuerySelector(".home-practice")!.TextContent);
        Assert.All(
            page.QuerySelectorAll("nav[aria-label=Main]"),
            nav => Assert.Equal("Parts", nav.QuerySelector("[aria-current=page]")!.TextContent)
        );
    }

    [Fact]
    public void The_current_entry_is_the_one_nearest_to_the_page()
    {
        var navigation = NavigationOf(SharedSite.Therapist());

        Assert.Equal(["Today", "Families", "Reports"], navigation.Entries.Select(e => e.Words));
        Assert.Equal("Reports", navigation.Current("/families/reports/7")!.Words);
        Assert.Equal("Families", navigation.Current("/families/7")!.Words);
        Assert.Equal("Today", navigation.Current("/")!.Words);
        Assert.Null(navigation.Current("/familiesandmore"));
    }

    [Fact]
    public void The_navigation_shows_only_what_a_person_may_open()
    {
        Assert.DoesNotContain(NavigationOf(SharedSite.Therapist()).Entries, e => e.Words == "Staff");
        Assert.Empty(NavigationOf(new()).Entries);
    }

    private static Navigation NavigationOf(ClaimsPrincipal user) =>
        new(
            [
                new("Reports", "/families/reports", 3, Permission.SeeCases),
                new("Families", "/families", 2, Permission.SeeCases),
                new("Staff", "/staff", 4, Permission.ManageStaff),
                new("Today", "/", 1, Permission.SeeCases),
            ],
            new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = user } }
        );

    private static Frame Frame(string name) => new(new ConfigurationBuilder().Build()) { PersonName = name };
}
