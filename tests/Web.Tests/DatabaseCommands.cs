using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests;

/// <summary>Counts what one program's database is asked, for as long as this lives; for tests against N+1.</summary>
internal sealed class DatabaseCommands
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _connection;
    private int _count;

    public DatabaseCommands(ReknitApp app)
    {
        using var scope = app.Services.CreateScope();
        _connection = scope.ServiceProvider.GetRequiredService<CaseworkDb>().Database.GetConnectionString()!;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Other tests of this process have databases of their own.
        if (
            value.Value is CommandExecutedEventData { Command.Connection.ConnectionString: { } asked }
            && asked == _connection
        )
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
