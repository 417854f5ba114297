using System.Runtime.InteropServices;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>A piece of a text. <paramref name="End"/> is exclusive; <paramref name="Text"/> is lower case.</summary>
/// <param name="Power">Only for powers: base and exponent, so that a sign before the base is seen by the power.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberToken(
    NumberTokenKind Kind, string Text, int Start, int End, double Value = 0, bool IsMultiplied = false, (double Base, double Exponent)? Power = null);
