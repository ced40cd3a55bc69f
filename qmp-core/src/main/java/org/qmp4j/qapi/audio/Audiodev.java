// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code Audiodev} of QAPI's {@code audio.json}, since QEMU 4.0. Returned by {@code query-audiodevs}. */
public sealed interface Audiodev extends QapiObject {
    /** Which variant it is. */
    OpenEnum<AudiodevDriver> driver();

    /** What every variant has. */
    AudiodevBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static Audiodev decode(QapiReader json) {
        OpenEnum<AudiodevDriver> driver = json.required("driver", AudiodevDriver::decode);
        AudiodevBase base = AudiodevBase.decode(json);
        return switch (driver.text()) {
            case "none" -> new None(base, AudiodevGenericOptions.decode(json));
            case "alsa" -> new Alsa(base, AudiodevAlsaOptions.decode(json));
            case "coreaudio" -> new Coreaudio(base, AudiodevCoreaudioOptions.decode(json));
            case "dbus" -> new Dbus(base, AudiodevDBusOptions.decode(json));
            case "dsound" -> new Dsound(base, AudiodevDsoundOptions.decode(json));
            case "jack" -> new Jack(base, AudiodevJackOptions.decode(json));
            case "oss" -> new Oss(base, AudiodevOssOptions.decode(json));
            case "pa" -> new Pa(base, AudiodevPaOptions.decode(json));
            case "pipewire" -> new Pipewire(base, AudiodevPipewireOptions.decode(json));
            case "sdl" -> new Sdl(base, AudiodevSdlOptions.decode(json));
            case "sndio" -> new Sndio(base, AudiodevSndioOptions.decode(json));
            case "spice" -> new Spice(base, AudiodevGenericOptions.decode(json));
            case "wav" -> new Wav(base, AudiodevWavOptions.decode(json));
            default -> new Unknown(base, driver, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("driver", driver());
        base().encode(json);
        options().encode(json);
    }

    /** {@code none}. */
    record None(AudiodevBase base, AudiodevGenericOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.NONE);
        }
    }

    /** {@code alsa}. */
    record Alsa(AudiodevBase base, AudiodevAlsaOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.ALSA);
        }
    }

    /** {@code coreaudio}. */
    record Coreaudio(AudiodevBase base, AudiodevCoreaudioOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.COREAUDIO);
        }
    }

    /** {@code dbus}. */
    record Dbus(AudiodevBase base, AudiodevDBusOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.DBUS);
        }
    }

    /** {@code dsound}. */
    record Dsound(AudiodevBase base, AudiodevDsoundOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.DSOUND);
        }
    }

    /** {@code jack}. */
    record Jack(AudiodevBase base, AudiodevJackOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.JACK);
        }
    }

    /** {@code oss}. */
    record Oss(AudiodevBase base, AudiodevOssOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.OSS);
        }
    }

    /** {@code pa}. */
    record Pa(AudiodevBase base, AudiodevPaOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.PA);
        }
    }

    /** {@code pipewire}. */
    record Pipewire(AudiodevBase base, AudiodevPipewireOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.PIPEWIRE);
        }
    }

    /** {@code sdl}. */
    record Sdl(AudiodevBase base, AudiodevSdlOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.SDL);
        }
    }

    /** {@code sndio}. */
    record Sndio(AudiodevBase base, AudiodevSndioOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.SNDIO);
        }
    }

    /** {@code spice}. */
    record Spice(AudiodevBase base, AudiodevGenericOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.SPICE);
        }
    }

    /** {@code wav}. */
    record Wav(AudiodevBase base, AudiodevWavOptions options) implements Audiodev {
        @Override
        public OpenEnum<AudiodevDriver> driver() {
            return OpenEnum.of(AudiodevDriver.WAV);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(AudiodevBase base, OpenEnum<AudiodevDriver> driver, JsonMembers options) implements Audiodev {}
}
