package org.tamga.alerting.people;

/** Why somebody is not let in, or an account is not changed. */
public enum Refusal {
    /** Or no such name, or not active: which of them is not said. */
    WRONG("The name or the password is not right", "try again; a supervisor can make you a new link"),
    LOCKED(
            "Too many wrong passwords were given for this name",
            "wait, then try again; a supervisor can make you a new link"),
    WRONG_OLD_PASSWORD("The present password is not right", "give the password that you sign in with"),
    LINK_SPENT("This link cannot be used", "it is good once and for a limited time: ask a supervisor for another"),
    NAME_TAKEN("There is an account of this name", "choose another name"),
    NO_SUCH_PERSON("There is no such person", "GET /api/people lists them"),
    NO_SUCH_SESSION("There is no such session", "GET /api/me/sessions lists yours"),
    NO_SUCH_TOKEN("There is no such token", "GET /api/tokens lists them"),
    LAST_SUPERVISOR("This is the last supervisor", "make another supervisor first"),
    SIGNED_IN_ELSEWHERE("An outside provider signs this person in", "change it there"),
    NO_ROLE("The provider names no role for you here", "ask whoever runs it for a role at the centre");

    private final String words;
    private final String remedy;

    Refusal(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    public String words() {
        return words;
    }

    public String remedy() {
        return remedy;
    }
}
