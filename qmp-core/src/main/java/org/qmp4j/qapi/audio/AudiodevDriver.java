// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code AudiodevDriver} of QAPI's {@code audio.json}, since QEMU 4.0. */
public enum AudiodevDriver implements QapiEnum {
    NONE("none"),
    ALSA("alsa"),
    COREAUDIO("coreaudio"),
    DBUS("dbus"),
    DSOUND("dsound"),
    JACK("jack"),
    OSS("oss"),
    PA("pa"),
    PIPEWIRE("pipewire"),
    SDL("sdl"),
    SNDIO("sndio"),
    SPICE("spice"),
    WAV("wav");

    private final String qapiName;

    AudiodevDriver(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<AudiodevDriver> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
