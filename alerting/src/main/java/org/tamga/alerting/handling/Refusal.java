package org.tamga.alerting.handling;

/** Why an officer's action does not apply to the alert as it stands. */
public enum Refusal {
    OTHER_REVISION("The alert has changed since it was shown; look at it again."),
    CLOSED_ALREADY("The alert is already closed."),
    ACKNOWLEDGED_BY_ANOTHER("Another officer has already acknowledged the alert."),
    ALREADY_FURTHER("An officer already works on the alert."),
    ANOTHER_WORKS_ON_IT("Another officer works on the alert; to take it over, assign it."),
    NO_LONGER_HOLDS("The alert no longer holds; there is nothing to take off the queue."),
    SHELVED_ALREADY("The alert is shelved already; bring it back first to shelve it until another time."),
    TIME_PASSED("The time until which to shelve the alert has passed; name a later one."),
    NOTHING_TO_RELEASE("The alert no longer holds; whoever got it has been told."),
    NOT_RELEASED_TO("Nothing of the alert is released to one of the countries chosen; look at who may receive it."),
    PROPOSED_ALREADY(
            "A release of this alert waits for a second person already; it has to be approved or declined first."),
    SAME_PERSON("Whoever proposed it cannot approve it; it takes another person."),
    NOT_AS_PROPOSED("What would go out is no longer what was proposed; decline it, look again, and propose it anew."),
    ASKED_ALREADY("This country has been asked about this alert already, and its answer is awaited."),
    NOTHING_WITHHELD("This country withholds nothing of the alert from the countries chosen, or may not know of it."),
    NOT_ASKED_FOR(
            "The wider release was not asked for one of these countries; grant it to those that it was asked for."),
    ANSWERED_ALREADY("It has been answered already."),
    REQUEST_EXPIRED("The time to answer it is over; it has to be asked anew."),
    NOT_REACHED("The recipients file names no way to one of the countries chosen."),
    ID_USED("The id was used for another action; every action needs an id of its own.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
