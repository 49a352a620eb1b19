using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Reknit.Web.Tests.Shape;

/// <summary>Says which page a class of tests is about; <see cref="PagesAreTestedTests"/> counts them.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class TestsPageAttribute<TPage> : Attribute
    where TPage : PageModel;
