namespace Reknit.Web.Outside.Mail;

/// <summary>Says who carries mail: the mail server in the settings, a folder in the demo, else nobody.</summary>
internal static class MailSetup
{
    /// <summary>Shorter than a job's lease, so that a mail is never in two hands.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static IServiceCollection AddMail(this IServiceCollection services, Settings settings)
    {
        if (settings.IsDemo)
        {
            services.AddSingleton<IMailCarrier>(
                new FolderCarrier(Path.Combine(settings.DataFolder, "mail"), settings.MailFrom)
            );
        }
        else if (settings.SmtpHost.Length > 0)
        {
            services.AddSingleton<IMailCarrier>(new SmtpCarrier(settings, Patience));
        }

        return services;
    }
}
