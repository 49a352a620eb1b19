using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Tests.Features.Shared;

public sealed class ListedFieldsTests
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_field_of_a_line_is_named_and_read_as_the_framework_does(int n)
    {
        AsTheFramework(m => m.Lines[n].Words);
        AsTheFramework(m => m.Lines[1].Count);
        AsTheFramework(m => m.Held.Lines[n].Words);
        AsTheFramework(m => m.Ticks[n]);
        AsTheFramework(m => m.Row[n].Words);
        AsTheFramework(m => m.Title);
        AsTheFramework(m => m.Words["one"]);
    }

    private static void AsTheFramework<TValue>(Expression<Func<Model, TValue>> field)
    {
        var view = new ViewDataDictionary<Model>(Metadata, new()) { Model = new() };

        var theirs = new ModelExpressionProvider(Metadata).CreateModelExpression(view, field);
        var ours = new ListedFields(Metadata).CreateModelExpression(view, field);

        Assert.Equal(theirs.Name, ours.Name);
        Assert.Equal(theirs.Model, ours.Model);
        Assert.Equal(theirs.Metadata, ours.Metadata);
        Assert.NotNull(ours.Model);
    }

    private sealed class Model
    {
        public string Title { get; } = "A title";
        public List<Line> Lines { get; } = [new("first", 1), new("second", 2)];
        public Line[] Row { get; } = [new("third", 3), new("fourth", 4)];
        public List<bool> Ticks { get; } = [true, false];
        public Dictionary<string, string> Words { get; } = new() { ["one"] = "eins" };
        public Holder Held { get; } = new();
    }

    private sealed class Holder
    {
        public IReadOnlyList<Line> Lines { get; } = [new("fifth", 5), new("sixth", 6)];
    }

    private sealed record Line([property: Required] string Words, int Count);
}
