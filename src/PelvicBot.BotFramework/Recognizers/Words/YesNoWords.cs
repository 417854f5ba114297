using System.Collections.Frozen;

namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>How people say yes and no. Normalised, without apostrophes and commas, letters repeated three times or more once.</summary>
internal static class YesNoWords
{
    /// <summary>One word that says yes, also at the beginning of a sentence.</summary>
    public static readonly FrozenSet<string> Yes = Split(
        "yes yep yup yeah yea yeh yh ye ya yah yas yess yis yse eys yeas yeap yeps yupp yeahh y aye sure surely ok okay "
        + "okey oki okie k kk okeydokey "
        + "alright aight absolutely definitely certainly totally indeed affirmative correct true agreed exactly obviously "
        + "naturally defo def yessir "
        + "aha uhhuh mhm mmhm mmhmm mhmm yez yass oui si da jawohl ja yesh yezz");

    /// <summary>These say that something is so.</summary>
    public static readonly string[] Statements =
        ["i did", "i do", "i have", "i was", "i am", "they did", "they have", "they do", "she did", "she has", "he did", "he has", "it is", "it was"];

    /// <summary>Of the words that say yes, the word itself, however it is spelt.</summary>
    public static readonly FrozenSet<string> PlainYes = Split("yes yep yup yeah yea yeh yh ya yah yas yess yis yse eys yeap yeps yupp y aye");

    public static readonly FrozenSet<string> No = Split(
        "no nope nah nop noo nopes nay na naw nahh nooo n never negative false nein non nada noe neither nt nuh nuhuh hardly rarely");

    /// <summary>Whole answers that say yes.</summary>
    public static readonly FrozenSet<string> YesAnswers = Lines("""
        would love to|id be happy to|that would be great|that would be good|that would help|continue|please continue|carry on|keep going
        i do|i did|i have|i am|im|i will|ill|i was|i would|i can|i could|i think so|i believe so|i suppose|i suppose so|suppose so|i guess
        i guess so|guess so
        think so|i hope so|of course|ofc|for sure|4 sure|sounds good|sounds great|sounds fine|sounds ok|that sounds good|that sounds great
        that sounds fine|that works|works for me
        thats fine|that is fine|fine|fine by me|fine with me|its fine|good|great|perfect|cool|lovely|nice|awesome|all good|thats ok
        thats okay|thats right|that is right|thats correct
        that is correct|right|go ahead|go on|go for it|lets go|lets do it|lets do that|lets try|lets start|lets begin|lets|do it|done
        did it|i did it|all done|did|have|am|will do|please|please do|yes please|by all means|why not
        happy to|id love to|i would love to|id like that|id like to|i would like that|i would like to|i want to|i want that|i agree
        i accept|i consent|i understand|agree|accept|understood|got it
        i dont mind|dont mind|dont see why not|i dont see why not|no problem|no problem at all|no worries|not a problem|no objection
        no objections|sure thing|cant wait|you bet|bet|hell yes|hell yeah
        ready|im ready|i am ready|im in|count me in|im ok with that|im okay with that|im fine with that|im happy to|im good with that
        ok with me|okay with me|yes|a bit yes|mostly yes|mostly|more or less|pretty much|basically
        it is|it does|it did|it has|it was|they do|they did|they have|she did|she has|he did|he has|there is|there are|there was|most of it|it is yes|i sure do|i sure did|sure did
        sure do|sure am|always|every time|every day|daily|started|already|already did|already done|of course i did|of course i do
        absolutely yes|true that|thumbs up|+1|fair enough|might as well|as always|i reckon so|reckon so|i believe i do|i think i do
        i think i did|i think i am|i think i have|i managed|managed it|i managed it|i finished|finished|finished it|i practised|i practiced
        practised|practiced|i tried|i tried it|did them|i did them|i did try|18|over 18|i am over 18|im over 18|an adult|im an adult
        i am an adult
        """);

    public static readonly FrozenSet<string> NoAnswers = Lines("""
        not really|not yet|not now|not today|not at all|not me|not this time|not anymore|not any more|not so far|not that i know
        not that i know of|not that im aware|not that im aware of|not to my knowledge
        not ok|not okay|not fine|not good|not right|not correct|not true|not for me|not right now|not at the moment|not particularly
        not much|not exactly|not likely|not interested|not ready|not ever|not even once|not once
        no thanks|no thank you|no ty|nothing|none|none of them|zero|nobody|pass|skip|id rather not|i would rather not|rather not
        prefer not to|id prefer not to|i prefer not to|later|maybe later|another time|some other time
        incorrect|wrong|thats wrong|thats not right|thats not true|untrue|false|disagree|i disagree|i decline|decline|i refuse|refuse
        unfortunately not|sadly not|afraid not|im afraid not|i am afraid not|absolutely not|definitely not|certainly not|of course not
        hopefully not
        no way|hell no|god no|thumbs down|-1|stop|dont|please dont|forgot|i forgot|i forgot to|too busy|i was too busy|didnt|havent|wasnt
        isnt|arent|doesnt|dont think so|do not|did not|have not|cannot|cant|couldnt|wont|wouldnt|neither|under 18|im under 18|i am under 18
        im 17|im 16|a minor|im a minor|i hope not|i guess not|guess not|i suppose not|suppose not|i think not|think not|probably not
        most likely not|doubt it|i doubt it|i missed it|missed it|i skipped it|skipped|skipped it|i skipped
        """);

    /// <summary>Neither yes nor no, whatever else is said.</summary>
    public static readonly string[] Unclear =
    [
        "yes and no", "no and yes", "yes or no", "maybe", "perhaps", "possibly", "not sure", "unsure", "im not certain", "not certain",
        "i dont know", "i do not know", "dont know",
        "dunno", "idk", "no idea", "no clue", "not a clue", "cant say", "cant tell", "couldnt say", "hard to say", "hard to tell",
        "it depends", "depends", "sometimes", "kind of", "kinda", "sort of", "sorta",
        "i dont remember", "dont remember", "cant remember", "not remember", "i dont understand", "dont understand", "not understand",
        "what do you mean", "50 50", "fifty fifty", "half and half", "in a way", "yes but no", "no but yes", "yeah no", "no yeah",
        "yeah nah", "nah yeah", "so so", "who knows", "wish i knew", "havent decided", "cant decide", "undecided", "either way",
    ];

    /// <summary>At the beginning of a sentence these deny what was asked.</summary>
    public static readonly string[] DenialOpenings =
    [
        "i dont", "i do not", "i didnt", "i did not", "i havent", "i have not", "i havnt", "i cant", "i cannot", "i can not", "i couldnt",
        "i could not", "i wont", "i will not", "i wouldnt", "i would not", "i wasnt", "i was not",
        "im not", "i am not", "ive not", "ive never", "i never", "i have never", "i didn", "i dint", "i dont think", "i have no",
        "i had no", "ive no", "ive had no", "i have none", "it isnt", "it is not", "its not", "it doesnt", "it does not", "it didnt",
        "it did not", "it hasnt", "it wasnt", "thats not", "that isnt", "that is not", "there isnt", "there arent", "there is no",
        "there are no", "theres no", "there wasnt",
        "not", "dont", "didnt", "havent", "cant", "wont", "wasnt", "isnt", "never", "id rather not", "i would rather not", "id prefer not",
        "i prefer not", "id rather skip", "rather not", "prefer not", "none", "nothing", "no", "nobody", "unfortunately i didnt",
        "unfortunately not", "sadly not", "sorry no", "sorry i didnt", "sorry not", "honestly no", "actually no", "well no", "oh no",
        "um no", "hm no", "hmm no", "uh no", "absolutely not", "definitely not", "certainly not", "of course not", "probably not",
        "i think not", "i guess not", "i suppose not", "i disagree", "i decline", "i refuse", "i forgot", "i skipped", "i missed",
        "i failed", "please dont", "please no",
    ];

    /// <summary>These open like a denial and say yes.</summary>
    public static readonly string[] DenialExceptions =
    [
        "i dont mind", "dont mind", "i dont see why not", "dont see why not", "no problem", "no worries", "not a problem", "no objection",
        "i cant wait", "cant wait", "i have no problem", "i have no objection", "i have no issue", "why not", "not bad", "never better",
        "i dont have a problem", "i dont have any problem",
    ];

    public static readonly string[] AssentOpenings =
    [
        "i did", "i do", "i think so", "i guess so", "i suppose so", "i believe so", "i suppose", "i agree", "i accept", "i consent",
        "of course", "for sure", "why not", "sounds good", "sounds great", "sounds fine", "go ahead", "lets do", "lets go", "lets try",
        "lets start", "id love", "id like", "i would like", "i would love", "happy to", "im happy to", "by all means", "please do",
        "i dont mind", "dont mind", "i dont see why not", "no problem", "no worries", "not a problem", "no objection", "cant wait",
        "i cant wait", "thats fine", "thats ok", "thats right", "thats correct", "that works", "hell yes", "hell yeah", "you bet", "sure",
        "well yes", "oh yes", "um yes", "hm yes", "hmm yes", "uh yes", "um yeah", "well yeah", "oh yeah", "actually yes", "honestly yes",
        "sorry yes", "i have no problem", "i have no objection", "i think i did", "i think i do", "done", "fine by", "fine with",
        "im fine with", "im ok with", "im okay with", "im ready", "im in", "got it", "i understand", "did it", "did my", "did the",
        "all done", "i finished", "i managed", "i practised", "i practiced", "i am over 18", "im over 18", "probably yes", "mostly yes",
    ];

    public static readonly string[] YesSigns = ["👍", "👌", "✅", "✔", "☑", "💯", "🙆", "🆗", "👏", "🙌"];

    public static readonly string[] NoSigns = ["👎", "❌", "✖", "✋", "🚫", "⛔", "🙅", "🖐", "❎"];

    private static FrozenSet<string> Split(string words) => words.Split(' ').ToFrozenSet();

    private static FrozenSet<string> Lines(string answers) =>
        answers.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet();
}
