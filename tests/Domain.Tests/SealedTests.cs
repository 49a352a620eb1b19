namespace Reknit.Domain.Tests;

public sealed class SealedTests
{
    [Fact]
    public void Sealed_text_never_prints_what_it_holds() =>
        Assert.DoesNotContain("42", new Sealed(new byte[] { 42 }).ToString(), StringComparison.Ordinal);
}
