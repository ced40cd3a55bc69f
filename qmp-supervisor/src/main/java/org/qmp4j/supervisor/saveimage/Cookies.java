package org.qmp4j.supervisor.saveimage;

import org.qmp4j.supervisor.cookie.SaveCookie;

/** How the cookie of a saved guest is written down. */
public interface Cookies {
    /** The cookie that a text holds. */
    SaveCookie read(String text);

    /** The text of a cookie. */
    String write(SaveCookie cookie);
}
