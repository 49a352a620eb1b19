using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>A question over the page, opened by a link with <c>data-opens</c>; without script the link leads to a page.</summary>
[HtmlTargetElement("popup", Attributes = "id,title")]
public sealed class PopupPart : TagHelper
{
    public required string Id { get; set; }

    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inside = await output.GetChildContentAsync();
        output.TagName = "dialog";
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("class", "dialog");
        output.Attributes.SetAttribute("aria-labelledby", Id + "-title");
        output.Content.Add(
            $"""
            <div class="dialog-in"><div class="dialog-head"><h2 id="{Id}-title">{Title}</h2>
            <button type="button" class="dialog-close" data-closes>{Icons.Draw("cross")}
            <span class="unseen">Close</span></button></div>{inside}</div>
            """
        );
    }
}
