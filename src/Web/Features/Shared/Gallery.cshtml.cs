using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Shared;

/// <summary>Every part of the design on one page, with invented people; in the demonstration and in development only.</summary>
[Public]
internal sealed class GalleryPage(IHostEnvironment environment, Settings settings) : PageModel
{
    public static readonly IReadOnlyList<Choice> States =
    [
        new("", "Not stated"),
        new("CA", "California"),
        new("OR", "Oregon"),
        new("TX", "Texas"),
    ];

    public static readonly IReadOnlyList<Choice> Feelings =
    [
        new("calm", "Calm"),
        new("unsure", "Not sure"),
        new("worried", "Worried"),
        new("skip", "I would rather not say"),
    ];

    public static readonly IReadOnlyList<Choice> Contacts =
    [
        new("mail", "Mail", "Appointments and bills"),
        new("text", "Text message", "Only the time, never a name"),
        new("phone", "Phone", "The practice has not set this up", IsOff: true),
    ];

    [BindProperty]
    public AnswersInput Answers { get; set; } = new();

    public IActionResult OnGet() => IsOpen ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!IsOpen)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData.Say("The answers were read. This page keeps none of them.");
        return RedirectToPage();
    }

    private bool IsOpen => Gallery.IsOpen(environment, settings);

    /// <summary>One field of each kind.</summary>
    public sealed class AnswersInput
    {
        [Required(ErrorMessage = "Write the name of the child.")]
        public string ChildName { get; set; } = "";

        [Required(ErrorMessage = "Write a mail address."), EmailAddress(ErrorMessage = "This is not a mail address.")]
        public string Mail { get; set; } = "";

        public string? Phone { get; set; }

        [Required(ErrorMessage = "Choose the day of the order.")]
        public DateOnly? OrderedOn { get; set; }

        public TimeOnly? At { get; set; }

        public decimal? Fee { get; set; }

        public int? Sessions { get; set; }

        public string? State { get; set; }

        [Required(ErrorMessage = "Choose how it felt.")]
        public string? Feeling { get; set; }

        public IReadOnlyList<string> Contact { get; set; } = [];

        [Range(typeof(bool), "true", "true", ErrorMessage = "Confirm that each person was asked alone.")]
        public bool AskedAlone { get; set; }

        [StringLength(2000, ErrorMessage = "Keep it under 2,000 characters.")]
        public string? Words { get; set; }

        public string? Password { get; set; }

        public string? Code { get; set; }

        public IFormFile? Order { get; set; }
    }
}
