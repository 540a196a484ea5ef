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
