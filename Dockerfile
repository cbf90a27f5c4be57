# Three stages: build the jar, take it apart and train its AOT cache on the Java it will run on, run it as nobody's root.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
RUN ./mvnw -q -Dmaven.test.skip=true package

# The cache is trained against a database of its own, thrown away with this stage.
FROM eclipse-temurin:25-jre AS extract
RUN apt-get update && apt-get install -y --no-install-recommends postgresql && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /src/target/helpdesk.jar /tmp/helpdesk.jar
COPY src/main/docker/train.sh /tmp/train.sh
RUN java -Djarmode=tools -jar /tmp/helpdesk.jar extract --layers --destination /tmp/layers \
 && for layer in dependencies snapshot-dependencies spring-boot-loader application; do cp -a "/tmp/layers/$layer/." /app/; done \
 && sh /tmp/train.sh

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home --shell /usr/sbin/nologin helpdesk
WORKDIR /app
COPY --from=extract /tmp/layers/dependencies/ ./
COPY --from=extract /tmp/layers/snapshot-dependencies/ ./
COPY --from=extract /tmp/layers/spring-boot-loader/ ./
COPY --from=extract /tmp/layers/application/ ./
COPY --from=extract /app/helpdesk.aot ./
USER helpdesk
EXPOSE 8080
# The flags are those of the training, or the cache is dropped without a word.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-Xmx256m", "-XX:+UseSerialGC", "-XX:AOTCache=/app/helpdesk.aot", "-jar", "/app/helpdesk.jar"]
