namespace Reknit.Domain.Tests;

/// <summary>Says which requirement a test shows met, or not met; <see cref="RequirementsAreTestedTests"/> counts them.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string requirement, bool met) : Attribute
{
    public string Requirement => requirement;
    public bool Met => met;
}
