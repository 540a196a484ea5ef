/** Who may do what at the centre: accounts, roles and rights, sign-in, sessions, and the tokens of programs. */
@NullMarked
package org.tamga.alerting.people;

import org.jspecify.annotations.NullMarked;
