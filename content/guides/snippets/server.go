package main

import (
	"log"
	"net/http"

	"example.com/api/faults"
)

func clients(response http.ResponseWriter, request *http.Request) {
	problem := faults.NewAccessManagerAut0011("a long note", 64)
	problem.RequestID = request.Header.Get("X-Request-Id")
	problem.ServeHTTP(response, request)
}

func main() {
	http.HandleFunc("/clients", clients)
	log.Fatal(http.ListenAndServe("127.0.0.1:8080", nil))
}
