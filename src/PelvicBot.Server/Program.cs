using PelvicBot.Server.Commands;

return await CommandTable.Build().Parse(args).InvokeAsync();
