using Reknit.Domain.Access;

namespace Reknit.Domain.Tests.Access;

public sealed class PermissionsTests
{
    [Fact]
    public void Every_permission_stands_in_the_table_and_somebody_has_it() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.NotEmpty(Permissions.Table[permission]));

    [Fact]
    public void Every_role_may_manage_its_own_account() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(role.Allows(Permission.ManageOwnAccount)));

    [Fact]
    public void Only_clinicians_and_the_owner_read_orders() =>
        Assert.Equal([Role.Owner, Role.ClinicalLead, Role.Therapist], Permissions.Table[Permission.ReadOrder].Order());

    [Fact]
    public void A_therapist_sees_assigned_cases_only() => Assert.False(Role.Therapist.Allows(Permission.SeeEveryCase));

    [Fact]
    public void Whoever_opens_cases_may_read_the_orders_they_begin_with() =>
        Assert.Subset(
            Permissions.Table[Permission.ReadOrder].ToHashSet(),
            Permissions.Table[Permission.OpenCase].ToHashSet()
        );

    [Fact]
    public void Whoever_is_no_staff_has_their_own_things_and_nothing_else() =>
        Assert.Equal(
            [Permission.ManageOwnAccount, Permission.UsePortal],
            Enum.GetValues<Permission>().Where(p => Role.Outsider.Allows(p)).Order()
        );

    [Fact]
    public void Nobody_of_the_staff_uses_the_portal() =>
        Assert.DoesNotContain(Permissions.Table[Permission.UsePortal], role => role.IsStaff());

    [Fact]
    public void Only_the_owner_manages_staff() =>
        Assert.Equal(Role.Owner, Assert.Single(Permissions.Table[Permission.ManageStaff]));

    [Fact]
    public void Billing_touches_no_order() =>
        Assert.False(Role.Billing.Allows(Permission.ReceiveOrder) || Role.Billing.Allows(Permission.ReadOrder));
}
