using System.Globalization;
using System.Text;
using Reknit.Web.Demo;

namespace Reknit.Bench;

/// <summary>A decree of any length: the demo's order for reunification therapy, and after it what decrees are made of.</summary>
internal static class LongOrder
{
    private const int LettersOnPage = 2400;

    private static readonly string[] Clauses =
    [
        "Father is awarded the vehicle in his possession and shall hold Mother harmless from any debt upon it.",
        "Mother shall have exclusive use of the residence at Alder Street until it is sold. The parties shall list it with a broker whom both accept within thirty days, and the net proceeds shall be divided equally.",
        "The child shall be with each parent in alternate weeks during the summer recess of the school, unless the parties agree otherwise in writing.",
        "Each party shall pay the premiums of the health insurance that the party's employer offers, and shall give the other a copy of the policy.",
        "Child support shall be paid through the State's disbursement unit on the first day of each month. A payment that is late by more than ten days bears interest at the legal rate.",
        "Neither party shall remove the child from the State for more than fourteen days without the consent of the other, which shall not be withheld without reason.",
        "The accounts listed in Schedule B are the separate property of the party whose name stands beside them. Schedule B is a part of this order.",
        "The parties shall use the calendar that the Court's family services offer for all messages about the child's school, health and activities, and shall answer within forty-eight hours.",
        "Costs of uninsured medical care shall be borne by the parties in the shares in which they bear the child's support.",
        "The Court keeps jurisdiction over the matters in this order. Words of the masculine gender include every gender, and headings are for convenience only.",
        "Each party shall complete the four-hour course for parents who live apart, and shall file the certificate with the clerk within sixty days.",
        "A parent who cannot keep a time with the child shall tell the other as soon as it is known, and may offer another time within the same month.",
    ];

    private static readonly string Start = DemoOrder();

    /// <summary>A text of as many pages, with page breaks and page numbers as a printed one has.</summary>
    public static string Of(int pages)
    {
        var text = new StringBuilder(Start);
        var paragraph = 10;
        for (var page = 1; page <= pages; page++)
        {
            while (text.Length < page * LettersOnPage)
            {
                var clause = Clauses[paragraph % Clauses.Length];
                text.Append(CultureInfo.InvariantCulture, $"\n{paragraph}. {clause}\n");
                paragraph++;
            }

            text.Append(CultureInfo.InvariantCulture, $"\nPage {page} of {pages}\n\f");
        }

        return text.ToString();
    }

    private static string DemoOrder()
    {
        using var file = typeof(DemoPractice).Assembly.GetManifestResourceStream("Demo.marlowe.txt")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
