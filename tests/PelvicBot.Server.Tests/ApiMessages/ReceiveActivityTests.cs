using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.ApiMessages;

public sealed class ReceiveActivityTests
{
    private const string Path = "/api/messages";

    [Fact]
    public async Task Post_ExpectingReplies_AnswersThemWithoutNulls()
    {
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync(Path, Message("hi", "\"deliveryMode\":\"expectReplies\""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.Equal("You said: hi", Assert.Single(JsonSerializer.Deserialize(json, SchemaJson.Default.ActivityList)!.Activities).Text);
    }

    [Fact]
    public async Task Post_OfAnIdSeenBefore_GivesTheSameRepliesAndRunsNothing()
    {
        await using var service = await TestService.StartAsync();
        var message = Message("hi", "\"deliveryMode\":\"expectReplies\"");
        var first = await (await service.PostAsync(Path, message)).Content.ReadAsStringAsync();
        service.Clock.Advance(NodaTime.Duration.FromSeconds(15));

        var second = await (await service.PostAsync(Path, message)).Content.ReadAsStringAsync();

        Assert.Equal(first, second);
        Assert.Equal(1, service.Store.Commits);
    }

    [Theory]
    [InlineData("", "type")]
    [InlineData("null", "type")]
    [InlineData("{}", "type")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\"}", "conversation.id")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"\"}}", "conversation.id")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\\u0000\"}}", "control characters")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"channelData\":\"\\ud800\"}", "line 1")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"\\udc00\":1}", "line 1")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"text\":\"hi\"}", "serviceUrl")]
    [InlineData("{\"type\":", "line 1")]
    [InlineData("{\"type\":\"message\"} trailing", "line 1")]
    [InlineData("[]", "line 1")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", "line 1")]
    public async Task Post_OfWhatIsNoActivity_SaysWhatIsWrong(string body, string expected)
    {
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync(Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        Assert.NotEmpty(error.GetProperty("code").GetString()!);
        Assert.Contains(expected, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfTheSameActivityManyTimesAtOnce_RunsOnceAndGivesAllTheSameReplies()
    {
        await using var service = await TestService.StartAsync();
        var message = Message("hi", "\"deliveryMode\":\"expectReplies\"");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => await (await service.PostAsync(Path, message)).Content.ReadAsStringAsync()));

        Assert.Single(answers.Distinct());
        Assert.Contains("You said: hi", answers[0], StringComparison.Ordinal);
        Assert.Equal(1, service.Store.Commits);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 tunnel")]
    [InlineData("X-Original-For", "[::1]:4000")]
    public async Task Post_ThroughAProxyWithoutCredentials_IsRefused(string header, string value)
    {
        await using var service = await TestService.StartAsync();
        foreach (var path in new[] { Path, "/v3/directline/tokens/generate", "/webchat/token", "/development/clock" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(Message("hi")) };
            request.Headers.TryAddWithoutValidation(header, value);

            Assert.Equal(HttpStatusCode.Forbidden, (await service.SendAsync(request)).StatusCode);
        }

        Assert.Equal(0, service.Coach.Turns);
    }

    [Fact]
    public async Task Post_OfAMebibyte_IsTooLarge()
    {
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync(Path, Message(new string('a', 1024 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Get_OfMessages_IsNotAllowed()
    {
        await using var service = await TestService.StartAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await service.GetAsync(Path)).StatusCode);
    }

    [Fact]
    public async Task Post_OfAnUnknownType_IsAcceptedAndIgnored()
    {
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync(Path, """{"type":"somethingNew","conversation":{"id":"c"},"news":{"of":1}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, service.Store.Commits);
    }

    [Fact]
    public async Task Post_OfAnUnknownInvoke_IsNotImplemented()
    {
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync(Path, """{"type":"invoke","name":"x","conversation":{"id":"c"}}""");

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task Post_WithControlCharacters_ReachesTheCoachWithoutThem()
    {
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync(Path, Message("a\\u0000b\\u001b[31m\\u0085\\u202ec\\r\\nd\\te", "\"deliveryMode\":\"expectReplies\""));

        var replies = await response.Content.ReadFromJsonAsync(SchemaJson.Default.ActivityList);
        Assert.Equal("You said: ab[31mc\nd\te", replies!.Activities[0].Text);
    }

    [Theory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Host", "rebound.example.org")]
    public async Task Post_FromAPageOfElsewhere_IsRefused(string header, string value)
    {
        await using var service = await TestService.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(Message("hi")) };
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, (await service.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Post_InProductionWithoutCredentials_IsRefused()
    {
        await using var service = await TestService.StartAsync("--environment", "Production");

        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Path, Message("hi"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync("/webchat/token", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync("/v3/directline/tokens/generate", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.PostAsync("/development/clock", """{"advance":"PT1H"}""")).StatusCode);
        Assert.Equal(0, service.Store.Commits);
    }

    [Fact]
    public async Task Post_WhateverHappens_LogsNothingOfWhatWasSaid()
    {
        await using var service = await TestService.StartAsync();
        service.Coach.Before = request => request.Activity.Text == "secretword fails"
            ? throw new InvalidOperationException(request.Activity.Text)
            : Task.CompletedTask;

        await service.PostAsync(Path, Message("secretword", "\"deliveryMode\":\"expectReplies\""));
        var failed = await service.PostAsync(Path, Message("secretword fails", "\"deliveryMode\":\"expectReplies\"").Replace("m1", "m2", StringComparison.Ordinal));
        await service.PostAsync(Path, "{\"type\":\"message\",\"text\":\"secretword");

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Contains("InvalidOperationException", service.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", service.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alexis", service.Logs.Text, StringComparison.Ordinal);
    }

    private static string Message(string text, string more = "\"serviceUrl\":\"http://127.0.0.1:9/\"") => $$"""
        {"type":"message","id":"m1","channelId":"emulator","from":{"id":"u","name":"Alexis"},"recipient":{"id":"bot"},
         "conversation":{"id":"c"},"text":"{{text}}",{{more}}}
        """;
}
