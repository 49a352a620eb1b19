using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Tests.Shape;

/// <summary>No page enters the program without a class of tests.</summary>
public sealed class PagesAreTestedTests
{
    [Fact]
    public void Every_page_has_a_test_class()
    {
        var pages = typeof(RequiresAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)));
        var tested = typeof(PagesAreTestedTests)
            .Assembly.GetTypes()
            .Where(HasTests)
            .SelectMany(type => type.GetCustomAttributes())
            .Select(attribute => attribute.GetType())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(TestsPageAttribute<>))
            .Select(type => type.GetGenericArguments()[0])
            .ToHashSet();
        Assert.NotEmpty(tested);
        Assert.Empty(pages.Where(page => !tested.Contains(page)).Select(page => page.Name).Order());
    }

    private static bool HasTests(Type type) =>
        type.GetMethods().Any(method => method.GetCustomAttributes<FactAttribute>().Any());
}
