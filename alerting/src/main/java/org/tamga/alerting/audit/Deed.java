package org.tamga.alerting.audit;

/** What an entry says was done. The names are kept for good: they are in the chain. */
public enum Deed {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    PASSWORD_CHANGED,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    LINK_MADE,
    TOKEN_MADE,
    TOKEN_ENDED,
    /** Somebody asked for what they have no right to. */
    REFUSED,
    /** An officer did something with an alert. */
    HANDLED,
    SAW_DETAIL,
    SAW_RECIPIENTS,
    SAW_RELEASED,
    SAW_AUDIT,
    /** Over all alerts; what for is not kept, as it may be somebody's data. */
    SEARCHED
}
