using Reknit.Web.Outside.Text;
using static Reknit.Web.Tests.Outside.Text.WordFile;

namespace Reknit.Web.Tests.Outside.Text;

public sealed class WordDocumentTests
{
    [Fact]
    public async Task Paragraphs_become_lines_with_their_own_characters()
    {
        var read = await Files.Words(Of(P("It is ordered, “§ 5”:"), P("محمد and Zoë attend.")).Bytes());
        Assert.Equal("It is ordered, “§ 5”:\nمحمد and Zoë attend.\n", read.Text);
        Assert.Equal(FileFormat.Word, read.Format);
        Assert.Null(read.Pages);
    }

    [Fact]
    public Task Struck_words_are_left_out_and_inserted_ones_kept() =>
        Reads(
            "Mother shall pay all costs.\n",
            "<w:p>" + R("Mother ") + "<w:del w:id=\"1\"><w:r><w:delText>and Father </w:delText></w:r></w:del>",
            "<w:ins w:id=\"2\">" + R("shall ") + "</w:ins><w:moveFrom w:id=\"3\">" + R("never ") + "</w:moveFrom>",
            R("pay ") + "<w:moveTo w:id=\"4\">" + R("all costs.") + "</w:moveTo></w:p>"
        );

    [Fact]
    public async Task Words_struck_through_by_hand_are_left_out_and_it_is_told()
    {
        var read = await Files.Words(
            Of(
                    "<w:p>" + R("Mother shall ") + R("not ", "<w:strike/>") + R("never ", "<w:dstrike/>"),
                    R("pay", "<w:strike w:val=\"0\"/>")
                        + R(" half of", "<w:rStyle w:val=\"Out\"/>")
                        + R(" the fees.")
                        + "</w:p>",
                    P("Gone.", "<w:pStyle w:val=\"Out\"/>")
                )
                .Styles("<w:style w:styleId=\"Out\"><w:rPr><w:strike/></w:rPr></w:style>")
                .Bytes()
        );
        Assert.Equal("Mother shall pay the fees.\n\n", read.Text);
        Assert.True(read.HasStruckWords);
        Assert.False((await Files.Words(Of(P("Mother shall pay.")).Bytes())).HasStruckWords);
    }

    [Fact]
    public Task A_struck_paragraph_end_joins_its_neighbours() =>
        Reads(
            "The parties shall attend.\n",
            P("The parties ", "<w:rPr><w:del w:id=\"1\"/></w:rPr>"),
            P("shall attend.")
        );

    [Fact]
    public Task Hidden_words_are_left_out() =>
        Reads("Seen.\n", "<w:p>" + R("Hidden.", "<w:vanish/>") + R("Seen.", "<w:vanish w:val=\"0\"/>") + "</w:p>");

    [Fact]
    public async Task Words_hidden_by_their_style_are_left_out()
    {
        var file = Of(
                P("Hidden.", "<w:pStyle w:val=\"B\"/>"),
                "<w:p>" + R("Too.", "<w:rStyle w:val=\"A\"/>") + R("Seen.") + "</w:p>"
            )
            .Styles(
                "<w:style w:styleId=\"A\"><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
            );
        Assert.Equal("Seen.\n", (await Files.Words(file.Bytes())).Text);
    }

    [Fact]
    public Task Cells_are_parted_by_tabs_and_rows_by_lines() =>
        Reads(
            "In re\nA. B.\t§\tDistrict Court\nService\t\tShare\nAfter\n",
            "<w:tbl><w:tblPr/><w:tr><w:tc>" + P("In re") + P("A. B.") + "</w:tc><w:tc>" + P("§") + "</w:tc><w:tc>",
            P("District Court") + "</w:tc></w:tr><w:tr><w:tc>" + P("Service") + "</w:tc><w:tc>" + P("") + "</w:tc>",
            "<w:tc>" + P("Share") + "</w:tc></w:tr>",
            "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + P("Struck") + "</w:tc></w:tr></w:tbl>" + P("After")
        );

    [Fact]
    public async Task Headers_and_footers_are_read_once_and_notes_where_they_belong()
    {
        var note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        var file = Of("<w:p>" + R("The therapist") + note + R(" decides.") + "</w:p>", P("End."))
            .Header(P("Cause No. 5"))
            .Header(P("Cause No. 5"))
            .Footer(P("Agreed Order"))
            .Footnotes(
                "<w:footnote w:type=\"separator\" w:id=\"-1\">"
                    + P("-----")
                    + "</w:footnote>"
                    + "<w:footnote w:id=\"2\">"
                    + P(" Dr. C.")
                    + "</w:footnote>"
                    + "<w:footnote w:id=\"3\">"
                    + P("Never referred to.")
                    + "</w:footnote>"
            );
        Assert.Equal(
            "Cause No. 5\nThe therapist¹ decides.\nEnd.\n¹ Dr. C.\nAgreed Order\n",
            (await Files.Words(file.Bytes())).Text
        );
    }

    [Fact]
    public Task A_text_box_is_read_once_and_cuts_no_sentence() =>
        Reads(
            "The parties attend.\nFILED\nMore.\n",
            "<w:p>" + R("The parties "),
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + P("FILED"),
            "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P("FILED"),
            "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + R("attend.") + "</w:p>",
            P("More.")
        );

    [Fact]
    public Task An_alternative_for_older_programs_is_not_read_beside_the_first() =>
        Reads(
            "New.\n",
            "<w:p><mc:AlternateContent><mc:Choice Requires=\"x\">" + R("New.") + "</mc:Choice>",
            "<mc:Fallback>" + R("Old.") + "</mc:Fallback></mc:AlternateContent></w:p>"
        );

    [Fact]
    public Task Tick_boxes_and_form_fields_are_read_as_filled_in() =>
        Reads(
            "☒ both ☐ one ☒ Mother\n",
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/>",
            "</w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText></w:r>" + R(" both "),
            "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>" + R(" one "),
            "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + R(" "),
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>",
            "<w:listEntry w:val=\"Father\"/><w:listEntry w:val=\"Mother\"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>"
        );

    [Fact]
    public Task Tabs_breaks_links_controls_and_fractions_are_read() =>
        Reads(
            "A\tB\nC-D link box 1/2\n",
            "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/><w:t>D</w:t></w:r>",
            "<w:hyperlink>"
                + R(" link")
                + "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>"
                + R(" box ")
                + "</w:sdtContent>",
            "</w:sdt><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>",
            "</m:oMath></w:p>"
        );

    [Fact]
    public async Task Pictures_without_words_are_a_scan() =>
        await Files.Refused(Of(P("")).Picture().Bytes(), UnreadableReason.Scanned);

    [Fact]
    public async Task No_words_and_no_pictures_are_empty() =>
        await Files.Refused(Of(P(" ")).Bytes(), UnreadableReason.Empty);

    [Fact]
    public async Task A_file_cut_short_is_broken()
    {
        var whole = Of(P("It is ordered.")).Bytes();
        await Files.Refused(whole[..(whole.Length / 2)], UnreadableReason.Broken, "order.docx");
    }

    private static async Task Reads(string text, params string[] body) =>
        Assert.Equal(text, (await Files.Words(Of(body).Bytes())).Text);
}
