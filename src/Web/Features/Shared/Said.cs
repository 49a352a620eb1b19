using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Reknit.Web.Features.Shared;

/// <summary>One sentence that the next page shows once: what was just done, in words without private content.</summary>
internal static class Said
{
    public const string Key = "Said";

    public static void Say(this ITempDataDictionary tempData, string words) => tempData[Key] = words;
}
