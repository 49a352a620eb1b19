using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Reknit.Web;

/// <summary>Which database holds the record.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Every setting of the program, from appsettings.json (section Reknit) or the environment (Reknit__Name).</summary>
internal sealed class Settings
{
    public const string Section = "Reknit";

    [Description("Folder for the SQLite database, stored files and the anchor file.")]
    public string DataFolder { get; set; } = "data";

    [Description("The key file. Keep it on another disk or machine's backup than the database.")]
    public string KeyFile { get; set; } = "keys/reknit.keys";

    [Description("Sqlite or PostgreSql.")]
    public DatabaseKind Database { get; set; } = DatabaseKind.Sqlite;

    [Description("For PostgreSql: Host=…;Database=…;Username=…;Password=…. Not used with SQLite.")]
    public string ConnectionString { get; set; } = "";

    [Description("Where the heads of history are written outside the database. Empty: anchors.log in the data folder.")]
    public string AnchorFile { get; set; } = "";

    [Description(
        "The address people use, such as https://reknit.example.org. Links in mail and passkeys depend on it."
    )]
    public string PublicUrl { get; set; } = "http://localhost:5080";

    [Description("Address and port that the program listens on.")]
    public string Listen { get; set; } = "http://localhost:5080";

    [Description("Addresses of reverse proxies whose X-Forwarded headers are believed, separated by commas.")]
    public string TrustedProxies { get; set; } = "";

    [Description("Minutes without any request after which a person is signed out.")]
    public int IdleMinutes { get; set; } = 30;

    [Description("Days for which tries to sign in and ended sessions are kept; at least 90.")]
    [Range(90, 36500)]
    public int SignInDays { get; set; } = 365;

    [Description("Days for which sent mail is kept as it was sent; at least 365. Seven years by default.")]
    [Range(365, 36500)]
    public int MailDays { get; set; } = 2557;

    [Description("Days for which the note of work that was done is kept; at least 7.")]
    [Range(7, 36500)]
    public int JobDays { get; set; } = 30;

    [Description(
        "Days for which the word counts that a paper is the most recent of its kind; at most 30, which is this project's own proposal."
    )]
    [Range(1, Domain.Orders.Desk.AttestationRules.MostDays)]
    public int MostRecentDays { get; set; } = Domain.Orders.Desk.AttestationRules.MostDays;

    [Description("Days before a release's last day from which the first page says that it ends soon.")]
    [Range(1, 365)]
    public int ReleaseReminderDays { get; set; } = 30;

    [Description("Host of the mail server. Empty: mail waits in the outbox.")]
    public string SmtpHost { get; set; } = "";

    [Description("Port of the mail server.")]
    public int SmtpPort { get; set; } = 587;

    [Description("User name at the mail server; empty for none.")]
    public string SmtpUser { get; set; } = "";

    [Description("Password at the mail server. Prefer the environment to a file.")]
    public string SmtpPassword { get; set; } = "";

    [Description("Whether the mail server is spoken to with TLS (STARTTLS).")]
    public bool SmtpTls { get; set; } = true;

    [Description("Sender's address of all mail.")]
    public string MailFrom { get; set; } = "reknit@localhost";

    [Description(
        "Whether PDFs are read even where their reader cannot be shut off from keys and records (see /ready). Only for a computer whose isolation comes from elsewhere."
    )]
    public bool PdfWithoutIsolation { get; set; }

    [Description("Program that reads text out of PDF files. Empty: pdftotext on the PATH.")]
    public string Pdftotext { get; set; } = "";

    /// <summary>Whether people reach the program by https.</summary>
    internal bool IsSecure => PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The demo: set by its command, never by a setting.</summary>
    internal bool IsDemo { get; set; }

    internal string AnchorPath => AnchorFile.Length > 0 ? AnchorFile : Path.Combine(DataFolder, "anchors.log");

    internal string DatabasePath => Path.Combine(DataFolder, "reknit.db");

    /// <summary>Lies in a demo's folder only.</summary>
    internal string DemoMarkPath => Path.Combine(DataFolder, "reknit-demo");

    internal string FilesPath => Path.Combine(DataFolder, "files");
}
